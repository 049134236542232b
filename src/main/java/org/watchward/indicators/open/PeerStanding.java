package org.watchward.indicators.open;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.kernel.AreaCode;

/**
 * How an area's figure stands among its peers' for the same period.
 *
 * @param group who they are
 * @param peers their figures, in the order of the group
 * @param unheld members that no list of areas that is held names
 * @param rank 1 for the highest value, of those known with the area itself; 0 if its own value is not known
 * @param known how many values are known and may be compared, with the area itself
 * @param alike how many peers' intervals meet the area's own: the rank is no surer than that
 * @param median of the peers' values that may be compared; absent if there is none
 */
public record PeerStanding(
        PeerGroup group,
        List<Peer> peers,
        List<AreaCode> unheld,
        int rank,
        int known,
        int alike,
        @Nullable BigDecimal median) {

    /** Copies the lists. */
    public PeerStanding {
        peers = List.copyOf(peers);
        unheld = List.copyOf(unheld);
    }

    /** One peer. */
    public record Peer(Area area, Figure figure, Position position) {}
}
