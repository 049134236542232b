package org.watchward.indicators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.areas.Residents;
import org.watchward.kernel.Period;
import org.watchward.platform.PlainError;

/** Which offences moved an area's severity score between two periods (docs/methods/severity.md). */
@Component
public class SeverityChanges {

    private final Offences offences;
    private final Areas areas;

    SeverityChanges(Offences offences, Areas areas) {
        this.offences = offences;
        this.areas = areas;
    }

    /**
     * What one offence did to the score.
     *
     * @param code the offence's
     * @param offence as the publisher names it
     * @param earlier how many in the earlier period
     * @param later how many in the later one
     * @param weight what one weighs
     * @param moved what it added to the score, or took from it
     */
    public record Contribution(String code, String offence, long earlier, long later, double weight, double moved) {}

    /**
     * A change of the score and what made it.
     *
     * @param earlier the score of the earlier period
     * @param later that of the later one
     * @param contributions of every offence, those that moved most first; they add up to the change
     */
    public record Movement(double earlier, double later, List<Contribution> contributions) {

        /** Copies the contributions. */
        public Movement {
            contributions = List.copyOf(contributions);
        }
    }

    /**
     * The movement between two periods, each score per resident of its own year.
     *
     * @throws PlainError saying what is not held
     */
    public Movement between(Area area, Period earlier, Period later) {
        var months = new TreeSet<>(earlier.months());
        months.addAll(later.months());
        var read = offences.read(Set.of(area.code()), months);
        for (var period : List.of(earlier, later)) {
            read.lacking(area, period).ifPresent(reason -> {
                throw new PlainError("There is no severity score of " + area.name() + " for " + period.words() + ": "
                        + reason + ".");
            });
        }
        return movement(
                read.offences(area, earlier),
                perResident(area, earlier),
                read.offences(area, later),
                perResident(area, later),
                read.weights());
    }

    private double perResident(Area area, Period period) {
        return areas.residents(area.code(), Reckoning.yearOfResidents(period))
                .map(Residents::people)
                .filter(people -> people > 0)
                .map(people -> 1.0 / people)
                .orElseThrow(() -> new PlainError("There is no severity score of " + area.name()
                        + ": no population of it is held. Import population estimates."));
    }

    static Movement movement(
            Map<String, Offences.Offence> earlier,
            double earlierPerResident,
            Map<String, Offences.Offence> later,
            double laterPerResident,
            Offences.Weights weights) {
        var contributions = new ArrayList<Contribution>();
        var names = new HashMap<String, String>();
        Stream.of(earlier, later).forEach(each -> each.forEach((code, offence) -> names.put(code, offence.name())));
        names.forEach((code, name) -> {
            var weight = weights.byCode().get(code);
            if (weight != null) {
                var before = rows(earlier, code);
                var after = rows(later, code);
                var moved = weight * (after * laterPerResident - before * earlierPerResident);
                contributions.add(new Contribution(code, name, before, after, weight, moved));
            }
        });
        contributions.sort(Comparator.<Contribution>comparingDouble(each -> -Math.abs(each.moved()))
                .thenComparing(Contribution::code));
        return new Movement(
                contributions.stream()
                        .mapToDouble(each -> each.weight() * each.earlier() * earlierPerResident)
                        .sum(),
                contributions.stream()
                        .mapToDouble(each -> each.weight() * each.later() * laterPerResident)
                        .sum(),
                contributions);
    }

    private static long rows(Map<String, Offences.Offence> offences, String code) {
        var offence = offences.get(code);
        return offence == null ? 0 : offence.rows();
    }
}
