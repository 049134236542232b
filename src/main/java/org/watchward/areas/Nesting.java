package org.watchward.areas;

import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;

/**
 * The one area of its type in which a current area lies.
 *
 * @param part a current area
 * @param whole the area it lies in
 * @param fit how truly; the worst of the steps that led there
 */
record Nesting(AreaCode part, AreaCode whole, Fit fit) {

    AreaType partType() {
        return Types.of(part);
    }

    AreaType wholeType() {
        return Types.of(whole);
    }
}
