package org.watchward.demo;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The crimes that happened, by offence, district and month: what the police tell the Home Office, with no gaps. */
final class Offences {

    private static final int FEW = 300;

    private final Plan plan;
    private final County county;
    private final Crimes crimes;
    private final int[][][] counts;

    Offences(Plan plan, County county, Crimes crimes) {
        this.plan = plan;
        this.county = county;
        this.crimes = crimes;
        counts = new int[plan.months()][District.ALL.size() + 1][Offence.ALL.size()];
        for (var month = 0; month < plan.months(); month++) {
            for (var district = 0; district <= unassigned(); district++) {
                count(month, district);
            }
        }
    }

    /** The place, after those of the districts, of offences that were given to none. */
    static int unassigned() {
        return District.ALL.size();
    }

    /** Offences of some kinds in some districts over some months. */
    long count(List<Integer> months, List<Integer> districts, Predicate<Offence> which) {
        var total = 0L;
        for (var month : months) {
            for (var district : districts) {
                for (var offence = 0; offence < Offence.ALL.size(); offence++) {
                    total += which.test(Offence.ALL.get(offence)) ? counts[month][district][offence] : 0;
                }
            }
        }
        return total;
    }

    private void count(int month, int district) {
        for (var category : Category.values()) {
            if (category.crime()) {
                var total = IntStream.rangeClosed(0, county.pieces())
                        .filter(piece -> piece == crimes.nowhere()
                                ? district == unassigned()
                                : county.district(piece) == district)
                        .map(piece -> crimes.happened(month, category, piece))
                        .sum();
                divide(month, district, category, total);
            }
        }
    }

    /** Few crimes are given their offences one by one; many in proportion, and the rest one by one. */
    private void divide(int month, int district, Category category, int total) {
        var dice = Dice.of(plan.seed(), "offences", month, district, category.place());
        var offences = IntStream.range(0, Offence.ALL.size())
                .filter(offence -> Offence.ALL.get(offence).category() == category)
                .toArray();
        var left = total;
        if (total > FEW) {
            for (var offence : offences) {
                var share = (int) (Offence.ALL.get(offence).share() * (total - FEW) * 0.98);
                counts[month][district][offence] += share;
                left -= share;
            }
        }
        for (var i = 0; i < left; i++) {
            counts[month][district][pick(offences, dice)]++;
        }
    }

    private static int pick(int[] offences, Dice dice) {
        var pick = dice.fraction();
        for (var offence : offences) {
            pick -= Offence.ALL.get(offence).share();
            if (pick < 0) {
                return offence;
            }
        }
        return offences[offences.length - 1];
    }
}
