package org.watchward.assessment.candidates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;
import org.watchward.assessment.candidates.Candidate.Told;
import org.watchward.statistics.signal.MonthlyCounts;
import org.watchward.statistics.signal.SeriesSignal;

/**
 * Tells each change once (docs/methods/candidates.md): a whole is told in its part if nothing is left of it without the part, a part in its
 * whole if it changed no more than the rest.
 */
final class Folding {

    /** What is told in a part is for the most part that part's. */
    private static final double MOST_OF_IT = 2.0 / 3;

    private static final int MOST_PARTS = 2;

    /** A part is told by itself only if it changed more than the rest: of all parts of its kind, one in twenty times any would by chance. */
    private static final double BY_CHANCE = 0.05;

    private static final NormalDistribution CHANCE = NormalDistribution.of(0, 1);

    private static final double YEARS_APART = 1.1;

    private static final String EXPLAINED = "without it nothing is left of this change";
    private static final String NO_MORE = "it changed no more than the rest";
    private static final String COUNTED_TOO = "the same is seen in the published years";

    private final Extent extent;
    private final Parts parts;
    private final Function<String, String> themes;
    private final List<Changed> all;
    private final Map<Changed, Changed> into = new LinkedHashMap<>();
    private final Map<Changed, String> why = new LinkedHashMap<>();

    /**
     * Folds what changed.
     *
     * @param themes of an indicator's id, the id of its theme; empty for none
     */
    Folding(Extent extent, Parts parts, Function<String, String> themes, List<Changed> all) {
        this.extent = extent;
        this.parts = parts;
        this.themes = themes;
        this.all = all;
    }

    /** Each that is told by itself, with those that are told in it. */
    Map<Changed, List<Told>> folded() {
        all.forEach(this::tellInParts);
        all.stream()
                .sorted(Comparator.comparingDouble((Changed each) -> -Math.abs(each.extra())))
                .forEach(this::tellPartsIn);
        all.forEach(this::tellInMonths);
        var told = new LinkedHashMap<Changed, List<Told>>();
        all.stream().filter(each -> !into.containsKey(each)).forEach(each -> told.put(each, new ArrayList<>()));
        into.keySet()
                .forEach(each -> end(each)
                        .ifPresent(last -> Objects.requireNonNull(told.get(last))
                                .add(new Told(each.indicator(), each.area(), Objects.requireNonNull(why.get(each))))));
        return told;
    }

    private Optional<Changed> end(Changed each) {
        var at = each;
        for (var steps = 0; steps <= into.size(); steps++) {
            var next = into.get(at);
            if (next == null) {
                return Optional.of(at);
            }
            at = next;
        }
        return Optional.empty();
    }

    private boolean holds(Changed whole, Changed part) {
        return whole != part
                && whole.basis() == part.basis()
                && whole.up() == part.up()
                && extent.within(part.area().code(), whole.area().code())
                && parts.holds(whole.indicator(), part.indicator())
                && !(whole.indicator().equals(part.indicator()) && whole.area().equals(part.area()));
    }

    private List<Changed> within(Changed whole) {
        return all.stream()
                .filter(part -> holds(whole, part))
                .sorted(Comparator.comparingDouble(part -> -Math.abs(part.extra())))
                .toList();
    }

    private void tellInParts(Changed whole) {
        var chosen = new ArrayList<Changed>();
        for (var part : within(whole)) {
            if (chosen.size() < MOST_PARTS && chosen.stream().allMatch(other -> apart(other, part))) {
                chosen.add(part);
                if (mostOf(whole, chosen) && nothingLeft(whole, chosen)) {
                    fold(whole, chosen.get(0), EXPLAINED);
                    return;
                }
            }
        }
    }

    private boolean apart(Changed one, Changed other) {
        return parts.apart(one.indicator(), other.indicator())
                || (!extent.within(one.area().code(), other.area().code())
                        && !extent.within(other.area().code(), one.area().code()));
    }

    private static boolean mostOf(Changed whole, List<Changed> chosen) {
        var sum = chosen.stream().mapToDouble(Changed::extra).sum();
        return Math.abs(sum) >= MOST_OF_IT * Math.abs(whole.extra());
    }

    private static boolean nothingLeft(Changed whole, List<Changed> chosen) {
        if (!(whole instanceof Changed.Months months)) {
            return true;
        }
        var rest = rest(months.look().months(), chosen);
        if (rest == null) {
            return false;
        }
        var signal = SeriesSignal.of(rest);
        return !signal.clear() || (signal.ratio() > 1) != whole.up();
    }

    /** A series without some parts of it; null if a part is not comparable in all of its months. */
    private static @Nullable MonthlyCounts rest(MonthlyCounts whole, List<Changed> chosen) {
        var counts = whole.counts().clone();
        for (var part : chosen) {
            var minus = ((Changed.Months) part).look().months();
            var at = 0;
            for (var i = 0; i < counts.length; i++) {
                while (at < minus.size() && minus.months()[at] < whole.months()[i]) {
                    at++;
                }
                if (at == minus.size() || minus.months()[at] != whole.months()[i]) {
                    return null;
                }
                counts[i] = Math.max(0, counts[i] - minus.counts()[at]);
            }
        }
        return new MonthlyCounts(whole.months(), counts);
    }

    /** Also in a whole that is itself told elsewhere, so long as the part has to do with what that is told in. */
    private void tellPartsIn(Changed whole) {
        for (var part : within(whole)) {
            if (!into.containsKey(part)
                    && end(whole).filter(last -> related(last, part)).isPresent()
                    && !standsApart(part, whole)) {
                fold(part, whole, NO_MORE);
            }
        }
    }

    /** Whether a part lies in what is told, and one of them counts what the other counts. */
    private boolean related(Changed told, Changed part) {
        return !told.equals(part)
                && extent.within(part.area().code(), told.area().code())
                && (parts.holds(told.indicator(), part.indicator()) || parts.holds(part.indicator(), told.indicator()));
    }

    private boolean standsApart(Changed part, Changed whole) {
        if (part instanceof Changed.Months own && whole instanceof Changed.Months all) {
            var rest = rest(all.look().months(), List.of(part));
            return rest == null
                    || apart(
                            own,
                            rest,
                            extent.alike(part.area().type(), whole.area().code()));
        }
        return part.up() ? part.ratio() > YEARS_APART * whole.ratio() : part.ratio() * YEARS_APART < whole.ratio();
    }

    /** Events after and before. */
    private static double[] split(MonthlyCounts series, int since) {
        var split = new double[2];
        for (var i = 0; i < series.size(); i++) {
            split[series.months()[i] >= since ? 0 : 1] += series.counts()[i];
        }
        return split;
    }

    /**
     * Whether a part's change is beyond that of the rest, half an event being added to each count (Haldane, Anscombe), and its own spread
     * allowed for.
     *
     * @param alike how many such parts there are
     */
    private static boolean apart(Changed.Months part, MonthlyCounts others, int alike) {
        var own = split(part.look().months(), part.after());
        var rest = split(others, part.after());
        var ratio = Math.log((own[0] + 0.5) / (own[1] + 0.5)) - Math.log((rest[0] + 0.5) / (rest[1] + 0.5));
        var error = Math.sqrt(dispersion(part.look().months(), part.after()) * (1 / (own[0] + 0.5) + 1 / (own[1] + 0.5))
                + 1 / (rest[0] + 0.5)
                + 1 / (rest[1] + 0.5));
        return (part.up() ? ratio : -ratio) / error > CHANCE.inverseSurvivalProbability(BY_CHANCE / Math.max(1, alike));
    }

    /** Variance over mean of the months before, at least 1. */
    private static double dispersion(MonthlyCounts series, int since) {
        var before = IntStream.range(0, series.size())
                .filter(i -> series.months()[i] < since)
                .mapToDouble(i -> series.counts()[i])
                .toArray();
        var mean = Arrays.stream(before).average().orElse(0);
        var squares = Arrays.stream(before)
                .map(count -> (count - mean) * (count - mean))
                .sum();
        return before.length < 2 || mean <= 0 ? 1 : Math.max(1, squares / (before.length - 1) / mean);
    }

    /** What published years and months both show of one theme in one area is told by the months. */
    private void tellInMonths(Changed years) {
        if (years.basis() != Candidate.Basis.YEARS || into.containsKey(years)) {
            return;
        }
        var theme = themes.apply(years.indicator().id());
        all.stream()
                .filter(months -> months.basis() == Candidate.Basis.MONTHS
                        && months.up() == years.up()
                        && months.area().equals(years.area())
                        && !theme.isEmpty()
                        && themes.apply(months.indicator().id()).equals(theme)
                        && !into.containsKey(months))
                .findFirst()
                .ifPresent(months -> fold(years, months, COUNTED_TOO));
    }

    private void fold(Changed each, Changed other, String because) {
        into.put(each, other);
        why.put(each, because);
    }
}
