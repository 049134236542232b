package org.watchward.assessment.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.assessment.candidates.AssessedPlace;
import org.watchward.assessment.candidates.Candidate;
import org.watchward.assessment.candidates.Candidates;
import org.watchward.assessment.candidates.Sifting.Sifted;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.kernel.Period;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.BoundFigures;
import org.watchward.publication.spi.Evidence;
import org.watchward.publication.spi.Expression;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Setting;

/** What the scan of an area found, in documents: how much was looked at, and all that stood out. */
@Component
class ScanFigures implements BoundFigures {

    private static final String SCAN = "scan";
    private static final String CANDIDATES = "candidates";
    private static final int MOST = 200;

    private final Areas areas;
    private final PublicFigures figures;
    private final ObjectProvider<Candidates> candidates;

    ScanFigures(Areas areas, PublicFigures figures, ObjectProvider<Candidates> candidates) {
        this.areas = areas;
        this.figures = figures;
        this.candidates = candidates;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        SCAN,
                        Kind.Form.WORDS,
                        "How many series and published years were looked at in an area and all that lies in it, and how many stand out.",
                        "scan of candidates in E10000025, 2022"),
                new Kind(
                        CANDIDATES,
                        Kind.Form.PART,
                        "All that stood out, each once, with where, how much and since when.",
                        "candidates of all in E10000025, 2022"));
    }

    @Override
    public Bound resolve(Expression expression, Setting setting) {
        var period = expression.period() == null ? setting.period() : expression.period();
        var place = expression.in().isEmpty()
                ? setting.area()
                : expression.in().get(0).words();
        var at = expression.in().isEmpty() ? expression.kind() : expression.in().get(0);
        if (place == null || period == null) {
            return new Bound.Unresolved(expression.kind().at(), "Say where and when.", List.of());
        }
        var found = AssessedPlace.of(areas, place);
        return found.area() == null
                ? new Bound.Unresolved(at.at(), found.problem(), found.nearest())
                : bound(expression.kind().words(), found.area(), period);
    }

    private Bound bound(String kind, Area area, Period period) {
        var sifted = candidates.getObject().of(area, period);
        if (kind.equals(SCAN)) {
            return new Bound.Words(words(sifted, area), List.of(evidence(SCAN, area, period, sifted)));
        }
        return sifted.candidates().isEmpty()
                ? new Bound.Words("Nothing stood out", List.of(evidence(CANDIDATES, area, period, sifted)))
                : table(sifted, area, period);
    }

    private static String words(Sifted sifted, Area area) {
        var told = sifted.candidates().stream()
                .mapToInt(each -> each.told().size())
                .sum();
        var out = sifted.candidates().size();
        return count(sifted.series()) + " series of months and published years of " + area.name()
                + " and the places in it were looked at; " + count(sifted.judged()) + " hold enough to be judged; "
                + (out == 0
                        ? "none stands out"
                        : count(out) + (out == 1 ? " stands" : " stand") + " out"
                                + (told == 0 ? "" : ", in which " + count(told) + " more are told"));
    }

    private static String count(int number) {
        return String.format(Locale.UK, "%,d", number);
    }

    private Bound table(Sifted sifted, Area area, Period period) {
        var rows = new ArrayList<List<String>>();
        sifted.candidates().stream().limit(MOST).forEach(each -> rows.add(row(each)));
        return new Bound.Table(
                "What stood out in " + area.name() + " and the places in it, up to the end of " + period.words()
                        + (sifted.candidates().size() > MOST ? ", the first " + MOST : ""),
                List.of("Place", "Measure", "Change", "Since", "Recorded", "Before"),
                rows,
                "Worked out by Watchward from the releases that are listed with the data",
                List.of(evidence(CANDIDATES, area, period, sifted)));
    }

    private List<String> row(Candidate each) {
        var since = each.since();
        return List.of(
                each.area().name() + " (" + each.area().type().singular() + ")",
                each.indicator().name(),
                each.up() ? "more" : "fewer",
                since == null ? "the year before" : new Period.Month(since).words(),
                each.counts().sinceInWords(),
                each.counts().beforeInWords());
    }

    private Evidence evidence(String kind, Area area, Period period, Sifted sifted) {
        var held = figures.monthsHeld(area).headSet(period.last(), true);
        return new Evidence(
                kind + ":" + area.code() + ":" + period.id(),
                area.code().toString(),
                period,
                Map.of(
                        "series", Integer.toString(sifted.series()),
                        "judged", Integer.toString(sifted.judged()),
                        "standing_out",
                                sifted.candidates().stream()
                                        .map(Candidate::key)
                                        .sorted()
                                        .toList()
                                        .toString(),
                        "newest_month", held.isEmpty() ? "none" : held.last().toString()),
                "known",
                "/areas/" + area.code(),
                List.of(),
                null,
                null);
    }
}
