package org.watchward.assessment.candidates;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/**
 * How often a scan of a county in which every kind of crime rose alike in every place tells more than that: {@code ./bench RisenCountiesBench}.
 * Settings: counties (100), by how many percent (70), in how many months (12), whether restless (1 or 0).
 */
public final class RisenCountiesBench {

    private RisenCountiesBench() {}

    /** What is told beside all crime and anti-social behaviour of the county, which share nothing. */
    static List<Candidate> more(InventedCounty county) {
        return NullCountiesBench.sift(county).candidates().stream()
                .filter(each -> !each.area().equals(county.county())
                        || !List.of("all-crime", "anti-social-behaviour")
                                .contains(each.indicator().id()))
                .toList();
    }

    public static void main(String[] args) {
        var counties = NullCountiesBench.setting(args, 0, 100);
        var factor = 1 + NullCountiesBench.setting(args, 1, 70) / 100.0;
        var months = NullCountiesBench.setting(args, 2, 12);
        var restless = NullCountiesBench.setting(args, 3, 1) == 1;
        var any = 0;
        var kinds = new TreeMap<String, Integer>();
        for (var i = 0; i < counties; i++) {
            var more = more(new InventedCounty(1_000 + i, restless, 4, 4, 4).plantEverywhere(factor, months));
            any += more.isEmpty() ? 0 : 1;
            more.forEach(each -> kinds.merge(each.area().type().id(), 1, Integer::sum));
        }
        System.out.printf(
                Locale.UK,
                "%,d counties, everything times %.1f for %d months: %d tell more than that (%.1f%%): %s%n",
                counties,
                factor,
                months,
                any,
                100.0 * any / counties,
                kinds);
    }
}
