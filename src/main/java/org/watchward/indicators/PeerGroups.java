package org.watchward.indicators;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.open.PeerGroup;
import org.watchward.platform.Catalogue;

/**
 * The groups that an area is compared with: declared ones of the data folder, and its nearest neighbours by published
 * characteristics. The police's most similar groups are not published as open data: who has them declares them.
 */
@Component
class PeerGroups {

    private final Catalogue catalogue;
    private final NearestNeighbours neighbours;
    private volatile List<DeclaredPeerGroup> declared = List.of();
    private volatile boolean read;

    PeerGroups(Catalogue catalogue, NearestNeighbours neighbours) {
        this.catalogue = catalogue;
        this.neighbours = neighbours;
    }

    /** Declared groups first. */
    List<PeerGroup> of(Area area) {
        var groups = new ArrayList<PeerGroup>();
        declared().forEach(group -> group.of(area.code()).ifPresent(groups::add));
        neighbours.of(area).ifPresent(groups::add);
        return groups;
    }

    private List<DeclaredPeerGroup> declared() {
        if (!read) {
            declared = catalogue.list("peer-groups", DeclaredPeerGroup.class);
            read = true;
        }
        return declared;
    }
}
