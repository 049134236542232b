package org.watchward.publicsite.topics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.ReleaseId;

/** What figures rest on, gathered as a page is made. */
final class Grounds {

    private final List<Figure.Known> figures = new ArrayList<>();
    private final Set<String> caveats = new LinkedHashSet<>();

    void add(Figure figure) {
        madeOf(figure);
        if (figure instanceof Figure.Known known) {
            caveats.addAll(known.caveats());
        }
    }

    /** What a figure is made of, without its caveats: one of many years, say. */
    void madeOf(Figure figure) {
        if (figure instanceof Figure.Known known) {
            figures.add(known);
        }
    }

    void add(Collection<String> more) {
        caveats.addAll(more);
    }

    /** Each once; one that another says with more words is left to that. */
    List<String> caveats() {
        return caveats.stream()
                .filter(caveat -> caveats.stream().noneMatch(other -> saysMore(other, caveat)))
                .toList();
    }

    private static boolean saysMore(String other, String caveat) {
        return !other.equals(caveat) && other.startsWith(caveat.replaceFirst("\\.$", ""));
    }

    Set<ReleaseId> releases() {
        var all = new TreeSet<ReleaseId>();
        figures.forEach(figure -> all.addAll(figure.releases()));
        return all;
    }

    /** The day of the oldest, unless that of any is unknown. */
    String asOf() {
        var days = figures.stream().map(Figure.Known::asOf).toList();
        return Say.asOf(days.contains(null) ? null : oldest(days));
    }

    private static @Nullable LocalDate oldest(List<@Nullable LocalDate> days) {
        return days.stream()
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
