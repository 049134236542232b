package org.watchward.indicators.open;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.AreaCode;

/**
 * Areas that one is fairly compared with.
 *
 * @param id as it is typed
 * @param name as it is headed: {@code 10 nearest neighbours by published characteristics}
 * @param source who made it, and how
 * @param asOf when; absent if the group is worked out anew from what is held
 * @param members without the area itself, most alike first where that is known
 */
public record PeerGroup(
        String id, String name, String source, @Nullable LocalDate asOf, List<AreaCode> members) {

    /** Copies the members. */
    public PeerGroup {
        members = List.copyOf(members);
    }
}
