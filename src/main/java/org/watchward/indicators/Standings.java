package org.watchward.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.PeerGroup;
import org.watchward.indicators.open.PeerStanding;
import org.watchward.indicators.open.PeerStanding.Peer;
import org.watchward.indicators.open.Position;

/** Ranks a figure among those of its peers that may be compared with it. */
final class Standings {

    private Standings() {}

    static PeerStanding of(PeerGroup group, Beside beside) {
        var areas = beside.areas();
        var peers = group.members().stream()
                .map(areas::get)
                .filter(Objects::nonNull)
                .map(area -> new Peer(area, beside.figure(area), beside.position(area)))
                .toList();
        var unheld = group.members().stream()
                .filter(code -> !areas.containsKey(code))
                .toList();
        var values = peers.stream()
                .filter(peer -> beside.comparable(peer.area()))
                .map(peer -> value(peer.figure()))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        var own = value(beside.answer().figure());
        return new PeerStanding(
                group,
                peers,
                unheld,
                own == null ? 0 : 1 + above(own, values),
                values.size() + (own == null ? 0 : 1),
                (int) peers.stream()
                        .filter(peer -> peer.position() == Position.SIMILAR)
                        .count(),
                median(values));
    }

    private static int above(BigDecimal own, List<BigDecimal> values) {
        return (int) values.stream().filter(value -> value.compareTo(own) > 0).count();
    }

    private static @Nullable BigDecimal value(Figure figure) {
        return figure instanceof Figure.Known known && known.rate() != null
                ? known.rate().value()
                : null;
    }

    private static @Nullable BigDecimal median(List<BigDecimal> sorted) {
        if (sorted.isEmpty()) {
            return null;
        }
        var half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.valueOf(2));
    }
}
