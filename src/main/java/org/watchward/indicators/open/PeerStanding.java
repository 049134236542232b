package org.watchward.indicators.open;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;

/**
 * How an area's figure stands among its peers' for the same period.
 *
 * @param group who they are
 * @param peers their figures, in the order of the group
 * @param rank 1 for the highest value, of those known with the area itself; 0 if its own value is not known
 * @param known how many values are known, with the area itself
 * @param alike how many peers' intervals meet the area's own: the rank is no surer than that
 * @param median of the peers' known values; absent if none is known
 */
public record PeerStanding(
        PeerGroup group,
        List<Peer> peers,
        int rank,
        int known,
        int alike,
        @Nullable BigDecimal median) {

    /** Copies the peers. */
    public PeerStanding {
        peers = List.copyOf(peers);
    }

    /** One peer. */
    public record Peer(Area area, Figure figure, Position position) {}
}
