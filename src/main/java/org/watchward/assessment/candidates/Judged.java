package org.watchward.assessment.candidates;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Look;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.Verdict;
import org.watchward.kernel.AreaType;
import org.watchward.statistics.spatial.FalseDiscovery;

/**
 * All that was judged together, with false discovery controlled over all of it: each kind of area, and the published years, has an equal
 * part of the errors that are allowed, however many series it has (docs/methods/candidates.md).
 *
 * @param series how many series and years were looked at
 * @param judged how many of them hold enough to be judged
 * @param small how many of those are of wards and LSOAs
 * @param changed those that stand out
 * @param alone those that would be called a change if they alone had been looked at, in the area and its largest parts; of so many, some by
 *     chance
 */
record Judged(int series, int judged, int small, List<Changed> changed, List<Changed> alone) {

    /** The share of false ones among those that stand out; if nothing changed anywhere, how often anything stands out. */
    static final double FALSE_DISCOVERY = 0.05;

    private static final String YEARS = "years";

    /** One thing that is judged: a family, a p-value, whether anything is said of it by itself, and what it is. */
    private record Test(String family, double pValue, boolean clear, Object of) {

        @Nullable
        Changed changed(double adjusted) {
            if (of instanceof Look look) {
                return new Changed.Months(look, adjusted);
            }
            return of instanceof Answer answer && answer.comparison() instanceof Comparison.Change change
                    ? new Changed.Years(answer, change, adjusted)
                    : null;
        }
    }

    static Judged of(List<Look> looks, List<Answer> years) {
        var once = once(looks);
        var tests = new ArrayList<Test>();
        once.stream()
                .filter(Look::judged)
                .forEach(look -> tests.add(new Test(
                        look.area().type().id(),
                        look.signal().pValue(),
                        look.signal().clear(),
                        look)));
        years.forEach(answer -> add(answer, tests));
        var adjusted = tests.isEmpty()
                ? new double[0]
                : FalseDiscovery.BENJAMINI_HOCHBERG.adjusted(
                        tests.stream().mapToDouble(Test::pValue).toArray(), weights(tests));
        var all = clear(tests, adjusted);
        return new Judged(
                once.size() + years.size(),
                tests.size(),
                (int) tests.stream().filter(Judged::small).count(),
                all.stream().filter(each -> each.adjusted() < FALSE_DISCOVERY).toList(),
                all.stream()
                        .filter(each -> each.adjusted() >= FALSE_DISCOVERY
                                && each.area().type().compareTo(AreaType.DISTRICT) >= 0)
                        .toList());
    }

    private static boolean small(Test test) {
        return test.of() instanceof Look look && look.area().type().compareTo(AreaType.DISTRICT) < 0;
    }

    private static void add(Answer answer, List<Test> tests) {
        if (answer.comparison() instanceof Comparison.Change change
                && change.judgement().pValue() != null) {
            var clear = change.verdict() == Verdict.RISE || change.verdict() == Verdict.FALL;
            tests.add(new Test(YEARS, atLeastHalfADigit(change.judgement().pValue()), clear, answer));
        }
    }

    /** A rounded p-value as a number: what was rounded to 0 is half its last digit, since nothing is beyond all chance. */
    private static double atLeastHalfADigit(BigDecimal rounded) {
        return Math.max(rounded.doubleValue(), rounded.ulp().doubleValue() / 2);
    }

    /** Two indicators that count the same rows and divide by different things are one series. */
    private static List<Look> once(List<Look> looks) {
        var seen = new HashSet<Counted>();
        return looks.stream().filter(look -> seen.add(Counted.of(look))).toList();
    }

    private record Counted(Area area, Numerator rows) {
        static Counted of(Look look) {
            return new Counted(look.area(), look.indicator().numerator());
        }
    }

    /** Those of which something is said, the surest first. */
    private static List<Changed> clear(List<Test> tests, double[] adjusted) {
        var changed = new ArrayList<Changed>();
        IntStream.range(0, tests.size())
                .boxed()
                .filter(at -> tests.get(at).clear())
                .sorted(Comparator.comparingDouble((Integer at) -> adjusted[at])
                        .thenComparing(at -> tests.get(at).pValue()))
                .forEach(at -> {
                    var found = tests.get(at).changed(adjusted[at]);
                    if (found != null) {
                        changed.add(found);
                    }
                });
        return changed;
    }

    private static double[] weights(List<Test> tests) {
        Map<String, Integer> sizes = new HashMap<>();
        tests.forEach(test -> sizes.merge(test.family(), 1, Integer::sum));
        return tests.stream()
                .mapToDouble(test -> (double) tests.size() / sizes.size() / sizes.getOrDefault(test.family(), 1))
                .toArray();
    }
}
