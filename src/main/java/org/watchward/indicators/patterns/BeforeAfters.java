package org.watchward.indicators.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.PeriodsReader;
import org.watchward.indicators.open.BeforeAfter;
import org.watchward.indicators.open.BeforeAfter.Ratio;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator.MonthlyRows;
import org.watchward.indicators.open.Refused;
import org.watchward.indicators.open.Refused.Why;
import org.watchward.kernel.Period;
import org.watchward.statistics.Ratios;

/** Two periods against each other, and against the same two in the rest of the force (docs/methods/before-after.md). */
@Component
class BeforeAfters {

    private static final double CONFIDENCE = 0.95;

    private final PeriodsReader reader;

    BeforeAfters(PeriodsReader reader) {
        this.reader = reader;
    }

    BeforeAfter of(Indicator indicator, Area area, Period before, Period after) {
        if (!(indicator.numerator() instanceof MonthlyRows)) {
            return new Refused(
                    Why.WRONG_KIND,
                    indicator.name()
                            + " is not counted month by month. Choose an indicator of street-level crime, such as"
                            + " burglary.");
        }
        if (!before.last().isBefore(after.first())) {
            return new Refused(
                    Why.PERIODS,
                    "The period before must end before the one after starts; " + before.words() + " and "
                            + after.words() + " do not stand so.");
        }
        var held = reader.of(indicator, area, List.of(before, after));
        var asked = new TwoPeriods(before, after);
        var refused = asked.refused(held.here());
        return refused != null ? refused : found(indicator, area, held, asked);
    }

    private static BeforeAfter found(Indicator indicator, Area area, PeriodsReader.Held held, TwoPeriods asked) {
        var here = asked.measured(held.here());
        var elsewhere = elsewhere(held.rest(), asked);
        var relative = elsewhere == null ? null : relative(here, elsewhere);
        var words =
                new BeforeAfterWords(indicator, here.place(), elsewhere == null ? null : elsewhere.place(), relative);
        var known = Stream.concat(
                        held.here().figures().stream(),
                        elsewhere == null || held.rest() == null ? Stream.of() : held.rest().figures().stream())
                .filter(Figure.Known.class::isInstance)
                .map(Figure.Known.class::cast)
                .toList();
        return new BeforeAfter.Found(
                indicator,
                area,
                here.place(),
                words.elsewhere(),
                relative,
                words.evidence(),
                words.all(),
                notes(held, asked, elsewhere),
                known.stream()
                        .flatMap(figure -> figure.releases().stream())
                        .collect(Collectors.toCollection(TreeSet::new)),
                known.stream().anyMatch(figure -> figure.asOf() == null)
                        ? null
                        : known.stream()
                                .map(Figure.Known::asOf)
                                .min(java.util.Comparator.naturalOrder())
                                .orElse(null));
    }

    private static TwoPeriods.@Nullable Measured elsewhere(PeriodsReader.@Nullable Place rest, TwoPeriods asked) {
        return rest == null || asked.refused(rest) != null ? null : asked.measured(rest);
    }

    private static @Nullable Ratio relative(TwoPeriods.Measured here, TwoPeriods.Measured elsewhere) {
        var one = here.ratio();
        var other = elsewhere.ratio();
        return Double.isFinite(one.logVariance() + other.logVariance())
                ? TwoPeriods.ratio(Ratios.ofEstimates(
                        one.ratio().value(),
                        one.logVariance() * one.ratio().value() * one.ratio().value(),
                        other.ratio().value(),
                        other.logVariance()
                                * other.ratio().value()
                                * other.ratio().value(),
                        CONFIDENCE))
                : null;
    }

    private static List<String> notes(
            PeriodsReader.Held held, TwoPeriods asked, TwoPeriods.@Nullable Measured elsewhere) {
        var notes = new ArrayList<String>();
        notes.add("This shows that something changed or did not; it does not show why.");
        if (!asked.sameMonthsOfYear()) {
            notes.add(
                    "The two periods hold different months of the year, so that the season is in the change. The comparison"
                            + " with elsewhere takes it out as far as the season is the same there.");
        }
        if (asked.before().length() != asked.after().length()) {
            notes.add("The two periods are not equally long: events a day are compared.");
        }
        if (held.rest() == null) {
            notes.add("There is no wider area in one force to compare with.");
        } else if (elsewhere == null) {
            var refused = asked.refused(held.rest());
            notes.add("Not compared with " + held.rest().name() + ": " + (refused == null ? "" : refused.words()));
        }
        ((Figure.Known) held.here().figures().get(1)).caveats().forEach(notes::add);
        return notes;
    }
}
