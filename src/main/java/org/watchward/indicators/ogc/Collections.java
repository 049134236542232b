package org.watchward.indicators.ogc;

import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.areas.Outlines;
import org.watchward.platform.Nearest;
import org.watchward.web.api.ApiProblem;

/** The collections of features: one for each type of area of which boundaries are held. */
@Component
class Collections {

    static final String ROOT = "/api/v1/ogc";
    static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    private static final int MOST_NEAREST = 2_000;

    private final Outlines outlines;

    Collections(Outlines outlines) {
        this.outlines = outlines;
    }

    List<Collection> list() {
        return outlines.extents().stream()
                .map(extent -> new Collection(extent.type(), extent))
                .toList();
    }

    Collection get(String id) {
        var all = list();
        return all.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ApiProblem.notFound(
                        all.isEmpty()
                                ? "No boundaries are held, so that there are no collections."
                                : "There is no collection '" + ApiProblem.shown(id) + "'.",
                        Nearest.to(id, all.stream().map(Collection::id).toList())));
    }

    /** The codes of features that come nearest to one that is not there. */
    List<String> nearest(Collection collection, String code) {
        if (collection.extent().areas() > MOST_NEAREST) {
            return List.of();
        }
        return Nearest.to(code, outlines.codes(collection.type()));
    }
}
