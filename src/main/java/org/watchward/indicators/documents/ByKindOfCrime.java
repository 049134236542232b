package org.watchward.indicators.documents;

import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.AskedArea;
import org.watchward.indicators.Figures;
import org.watchward.indicators.Question;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Base;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.shown.AreaLines;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.platform.Unrecognised;
import org.watchward.publication.spi.ReportSection;
import org.watchward.publication.spi.Setting;

/** Every kind of recorded crime that is known, in a table: by month, and as published for years. */
@Component
class ByKindOfCrime implements ReportSection {

    private final Areas areas;
    private final AreaLines lines;
    private final Figures figures;
    private final SectionText texts;

    ByKindOfCrime(Areas areas, AreaLines lines, Figures figures, SectionText texts) {
        this.areas = areas;
        this.lines = lines;
        this.figures = figures;
        this.texts = texts;
    }

    @Override
    public String kind() {
        return "by-kind-of-crime";
    }

    @Override
    public String draft(Setting setting) {
        var period = setting.period();
        if (setting.area() == null || period == null) {
            return "Which kinds of crime are known depends on the document's area and period: say both.\n";
        }
        try {
            var asked = AskedArea.list(areas, List.of(setting.area()), null).get(0);
            return draft(setting, asked.areaFor(EnumSet.allOf(AreaType.class)), period);
        } catch (Unrecognised unknown) {
            return SectionText.text(String.valueOf(unknown.getMessage())) + "\n";
        }
    }

    private String draft(Setting setting, Area area, Period period) {
        var tables = Stream.of(
                        table(setting, area, period, Numerator.MonthlyRows.class::isInstance),
                        table(setting, area, period, Numerator.PublishedCount.class::isInstance))
                .filter(table -> !table.isEmpty())
                .collect(Collectors.joining("\n"));
        return tables.isEmpty()
                ? SectionText.text(
                                "No kind of recorded crime is known of " + area.name() + " in " + period.words() + ".")
                        + "\n"
                : "What the police recorded, by kind, with the change on the year before. Incidents of anti-social behaviour"
                        + " are not crimes and in no total of them.\n\n" + tables;
    }

    private String table(Setting setting, Area area, Period period, Predicate<Numerator> counted) {
        var possible = lines.possible(area).stream()
                .filter(each -> counted.test(each.numerator()) && each.base() == Base.RESIDENT)
                .toList();
        if (possible.isEmpty()) {
            return "";
        }
        var known = figures.answers(new Question(possible, List.of(area), List.of(period), false)).stream()
                .filter(answer -> answer.figure() instanceof Figure.Known)
                .map(Answer::indicator)
                .map(Indicator::id)
                .toList();
        return known.isEmpty() ? "" : texts.of(setting, "table", known);
    }
}
