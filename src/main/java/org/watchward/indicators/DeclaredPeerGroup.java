package org.watchward.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchward.indicators.open.PeerGroup;
import org.watchward.kernel.AreaCode;

/**
 * A group of peers as {@code catalogue/peer-groups} writes it.
 *
 * @param areas whose peers the members are; without it, each member's peers are the others
 */
record DeclaredPeerGroup(
        String id,
        String name,
        String source,
        LocalDate date,
        @Nullable List<String> areas,
        List<String> members) {

    /** The group as it is for one area; empty if it is not meant for it. */
    Optional<PeerGroup> of(AreaCode area) {
        var meant = areas == null ? members : areas;
        return meant.contains(area.value())
                ? Optional.of(new PeerGroup(
                        id,
                        name,
                        source,
                        date,
                        members.stream()
                                .filter(member -> !member.equals(area.value()))
                                .map(AreaCode::new)
                                .toList()))
                : Optional.empty();
    }
}
