package org.watchward.assessment.candidates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.watchward.assessment.candidates.Candidate.Told;
import org.watchward.statistics.signal.MonthlyCounts;
import org.watchward.statistics.signal.PartChange;
import org.watchward.statistics.signal.Question;
import org.watchward.statistics.signal.SeriesSignal;

/**
 * Tells each change once (docs/methods/candidates.md): a whole is told in its part if nothing is left of it without the part, a part in its
 * whole if it changed no more than the rest.
 */
final class Folding {

    /** What is told in a part is for the most part that part's. */
    private static final double MOST_OF_IT = 2.0 / 3;

    private static final int MOST_PARTS = 2;

    /** A part is told by itself only if it changed more than the rest: of all parts of a whole, one in twenty times any would by chance. */
    private static final double BY_CHANCE = 0.05;

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
                .sorted(Comparator.comparingDouble((Changed each) -> -Math.abs((double) each.extra())))
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
                .sorted(Comparator.comparingDouble(part -> -Math.abs((double) part.extra())))
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
            return apart(own, all);
        }
        return part.up() ? part.ratio() > YEARS_APART * whole.ratio() : part.ratio() * YEARS_APART < whole.ratio();
    }

    /** Whether a part's change is beyond that of the rest of a whole; also if the whole is not held for the same months. */
    private boolean apart(Changed.Months part, Changed.Months whole) {
        var rest = rest(whole.look().months(), List.of(part));
        return rest == null
                || PartChange.of(part.look().months().only(rest.months()), rest, part.after())
                                .beyond(part.up())
                        < BY_CHANCE / asked(part, whole);
    }

    /**
     * Among how many answers chance may choose: in each area of a whole, kinds of area alike, all that the whole counts; and each since the
     * month that the strongest of the signal's questions found.
     */
    private int asked(Changed part, Changed whole) {
        return extent.lots(part.area().type(), whole.area().code())
                * parts.in(whole.indicator())
                * Question.values().length;
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
