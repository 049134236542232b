package org.watchward.publication.spi;

import java.util.Optional;

/** A room that begins documents says where each was begun, so that its page leads back there. */
public interface BegunFrom {

    /**
     * Where a document was begun; empty if not in this room.
     *
     * @param edition the id of its first edition
     */
    Optional<Origin> of(long edition);

    /**
     * A page.
     *
     * @param path within this site
     * @param words what is there, as a link says it
     */
    record Origin(String path, String words) {}
}
