package org.watchward.indicators.documents;

import java.util.List;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Unmeant;

/** Some of the kinds of expression that figures answer. */
interface Binder {

    /** Those that it answers. */
    List<Kind> kinds();

    /** What an expression of one of them comes to. */
    Bound bound(Asked asked) throws Unmeant;

    /** Whether what it comes to is small enough to be remembered until the next import. */
    default boolean light() {
        return true;
    }
}
