package org.watchward.assessment.themes;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.assessment.themes.ThemeCard.Line;
import org.watchward.indicators.open.Numerator.MonthlyRows;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.sources.open.Coverage;
import org.watchward.sources.open.CoverageState;
import org.watchward.sources.open.MonthCoverage;

/** How far the evidence of a theme can be relied on: what speaks against it, counted (docs/methods/themes.md). */
@Component
class Reliance {

    private static final double SOME = 0.05;
    private static final double MANY = 0.15;
    private static final BigDecimal FEW = BigDecimal.valueOf(20);
    private static final int YEAR = 12;
    private static final int PERCENT = 100;

    private final Areas areas;
    private final Coverage coverage;

    Reliance(Areas areas, Coverage coverage) {
        this.areas = areas;
        this.coverage = coverage;
    }

    /**
     * What speaks against a theme's evidence.
     *
     * @param grave what makes confidence low
     * @param slight what makes it moderate at best
     */
    record Doubts(List<String> grave, List<String> slight) {

        static Doubts none() {
            return new Doubts(new ArrayList<>(), new ArrayList<>());
        }

        /** In a word: high, moderate or low. */
        String level() {
            return grave.isEmpty() ? slight.isEmpty() ? "high" : "moderate" : "low";
        }

        double value() {
            return grave.isEmpty() ? slight.isEmpty() ? 1 : 0.5 : 0;
        }

        Line line(Theme theme, Area area, Period period) {
            var all = new ArrayList<>(grave);
            all.addAll(slight);
            var why = all.isEmpty() ? "nothing that is checked speaks against the count" : String.join("; ", all);
            return new Line(
                    Aspect.CONFIDENCE,
                    level(),
                    Say.sentence(level() + ": " + why),
                    value(),
                    List.of(Trace.said(
                            "theme-confidence:" + theme.id() + ":" + area.code() + ":" + period.id(),
                            area,
                            period,
                            Map.of("confidence", level()))));
        }
    }

    /** What is said; not known where no count is held, since then there is nothing to rely on. */
    Line line(Theme theme, Area area, Period period, Volume volume) {
        var count = volume.count();
        return count == null
                ? Line.unknown(Aspect.CONFIDENCE, "Not judged: no count is held.")
                : doubts(area, period, volume, count).line(theme, area, period);
    }

    private Doubts doubts(Area area, Period period, Volume volume, BigDecimal count) {
        var doubts = Doubts.none();
        if (!volume.missing().isEmpty()) {
            doubts.grave()
                    .add("no count of "
                            + Say.list(volume.missing().stream().map(Area::name).toList()) + " is held");
        } else if (volume.whole().isEmpty()) {
            doubts.slight().add("the count is added up from parts");
        }
        if (count.compareTo(FEW) < 0) {
            doubts.slight().add("fewer than 20 events were counted");
        }
        if (period.length() < YEAR) {
            doubts.slight().add("the period is shorter than a year");
        }
        var categories = categories(volume);
        if (!categories.isEmpty()) {
            months(doubts, area, period, categories);
        }
        return doubts;
    }

    /** The categories of the monthly rows that were counted; empty if the count is no count of such rows. */
    private static Set<String> categories(Volume volume) {
        var categories = new TreeSet<String>();
        for (var answer : volume.whole()) {
            if (answer.indicator().numerator() instanceof MonthlyRows rows) {
                categories.addAll(rows.categories());
            }
        }
        return categories;
    }

    private void months(Doubts doubts, Area area, Period period, Set<String> categories) {
        var force = areas.force(area.code());
        if (force.isEmpty()) {
            doubts.slight().add("it is not known which force's data covers it");
            return;
        }
        var held = coverage.list(force.get().code(), period.first(), period.last());
        if (held.size() < period.length()) {
            doubts.grave().add(held.size() + " of " + Say.count(period.length(), "month") + " held");
        }
        var partial = held.stream().filter(month -> partial(month, categories)).toList();
        if (!partial.isEmpty()) {
            doubts.grave()
                    .add("records are suspected to be absent in "
                            + Say.list(partial.stream()
                                    .map(month -> Say.month(month.month()))
                                    .limit(3)
                                    .collect(Collectors.toList()))
                            + (partial.size() > 3 ? " and " + Say.count(partial.size() - 3L, "more month") : ""));
        }
        if (area.type() != AreaType.FORCE) {
            unlocated(doubts, held, categories);
        }
    }

    private static boolean partial(MonthCoverage month, Set<String> categories) {
        return categories.stream().anyMatch(category -> month.of(category).state() == CoverageState.PARTIAL_SUSPECTED);
    }

    private static void unlocated(Doubts doubts, List<MonthCoverage> held, Set<String> categories) {
        var rows = 0L;
        var nowhere = 0L;
        for (var month : held) {
            for (var category : categories) {
                rows += month.of(category).rows();
                nowhere += month.of(category).unlocated();
            }
        }
        if (rows > 0 && (double) nowhere / rows >= SOME) {
            var share = Math.round((double) PERCENT * nowhere / rows);
            var words = share + "% (" + Say.count(nowhere) + " of " + Say.count(rows)
                    + ") of the force's records of it say no place";
            ((double) nowhere / rows >= MANY ? doubts.grave() : doubts.slight()).add(words);
        }
    }
}
