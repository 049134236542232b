package org.watchward.areas;

import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;

/** The type of an area that is held; every held code has one. */
final class Types {

    private Types() {}

    static AreaType of(AreaCode code) {
        return AreaType.of(code)
                .orElseThrow(() -> new IllegalArgumentException("no type of area has codes like " + code));
    }

    static boolean is(AreaCode code, AreaType type) {
        return AreaType.of(code).filter(type::equals).isPresent();
    }

    static boolean held(AreaCode code) {
        return AreaType.of(code).isPresent();
    }
}
