package org.watchward.indicators.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.AskedArea;
import org.watchward.indicators.Figures;
import org.watchward.indicators.Question;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.shown.AreaLines;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.platform.Unrecognised;
import org.watchward.publication.spi.Name;
import org.watchward.publication.spi.Setting;

/** Figures of a document's own area and period, and of the areas within it, that print as a number that somebody typed. */
@Component
class SameNumber {

    /** How many figures are looked at, in one question. */
    private static final int MOST_FIGURES = 400;

    private static final int MOST_NAMES = 10;

    private final Areas areas;
    private final AreaLines lines;
    private final Figures figures;

    SameNumber(Areas areas, AreaLines lines, Figures figures) {
        this.areas = areas;
        this.lines = lines;
        this.figures = figures;
    }

    List<Name> as(String typed, Setting setting) {
        var number = plain(typed);
        var period = setting.period();
        if (setting.area() == null || period == null || number.isEmpty()) {
            return List.of();
        }
        try {
            var whole =
                    AskedArea.list(areas, List.of(setting.area()), null).get(0).areaFor(EnumSet.allOf(AreaType.class));
            return names(number, whole, period);
        } catch (Unrecognised unknown) {
            return List.of();
        }
    }

    private List<Name> names(String number, Area whole, Period period) {
        var indicators = lines.possible(whole).stream()
                .filter(indicator -> !ofSmallAreas(indicator.numerator()))
                .toList();
        if (indicators.isEmpty()) {
            return List.of();
        }
        var asked = new ArrayList<>(List.of(whole));
        parts(whole, indicators.size()).forEach(asked::add);
        return figures.answers(new Question(indicators, asked, List.of(period))).stream()
                .sorted(Comparator.comparingInt(answer -> answer.area().equals(whole) ? 0 : 1))
                .flatMap(answer -> printed(answer).entrySet().stream()
                        .filter(each -> plain(each.getValue()).equals(number))
                        .map(each -> name(each.getKey(), each.getValue(), answer, whole)))
                .limit(MOST_NAMES)
                .toList();
    }

    /** What takes every small area of a place to make is not asked for while somebody types. */
    private static boolean ofSmallAreas(Numerator numerator) {
        return numerator instanceof Numerator.Concentrated || numerator instanceof Numerator.DeprivationGap;
    }

    /** Parts of the largest kind of which there are some, no more than there is room for. */
    private List<Area> parts(Area whole, int indicators) {
        for (var type : List.of(AreaType.DISTRICT, AreaType.WARD)) {
            var parts = type.compareTo(whole.type()) < 0 ? areas.parts(whole.code(), type) : List.<Area>of();
            if (!parts.isEmpty()) {
                return parts.subList(0, Math.min(parts.size(), Math.max(0, MOST_FIGURES / indicators - 1)));
            }
        }
        return List.of();
    }

    /** Every number that an answer prints in a sentence, by the kind of expression that prints it. */
    private static Map<String, String> printed(Answer answer) {
        var printed = new LinkedHashMap<String, String>();
        if (answer.figure() instanceof Figure.Known known) {
            if (known.counted()) {
                printed.put("count", known.count().shown());
            }
            if (known.rate() != null) {
                printed.put("rate", known.rate().shown());
            }
            if (answer.comparison() instanceof Comparison.Change change) {
                printed.put("change", change.shown());
            }
        }
        return printed;
    }

    /** Without sign and thousands, as people leave them out. */
    private static String plain(String number) {
        return number.strip().replaceAll("[+\\-\u2212,\\s]", "");
    }

    private static Name name(String kind, String shown, Answer answer, Area whole) {
        var where = answer.area().equals(whole) ? "" : " in " + answer.area().code();
        return new Name(kind + " of " + answer.indicator().id() + where, words(answer.indicator(), answer, shown));
    }

    private static String words(Indicator indicator, Answer answer, String shown) {
        return indicator.name() + " in " + answer.area().name() + ", "
                + answer.period().words() + ": " + shown;
    }
}
