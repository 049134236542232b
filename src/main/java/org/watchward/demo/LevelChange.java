package org.watchward.demo;

import java.util.Set;
import java.util.function.IntPredicate;

/**
 * A change of the level of one category in one place, from some month on to the end.
 *
 * @param area code of the ward or district
 * @param areaType {@code ward} or {@code district}
 * @param district that it lies in or is, by its place in {@link District#ALL}
 * @param pieces of the mosaic that make it up
 * @param factor what the level is multiplied by; below 1 for a fall
 * @param from the first month of the new level; what lies before the first month of the plan is as if it were always so
 */
record LevelChange(
        String area, String areaType, int district, Set<Integer> pieces, Category category, double factor, int from) {

    LevelChange {
        pieces = Set.copyOf(pieces);
    }

    static LevelChange ofDistrict(County county, int district, Category category, double factor, int from) {
        var code = District.ALL.get(district).code();
        return new LevelChange(
                code, "district", district, Set.copyOf(county.piecesOf(district)), category, factor, from);
    }

    static LevelChange ofWard(Ward ward, Category category, double factor, int from) {
        return new LevelChange(ward.code(), "ward", ward.district(), Set.copyOf(ward.pieces()), category, factor, from);
    }

    /** Whether a month is one of the new level. */
    IntPredicate during() {
        return month -> month >= from;
    }

    boolean touches(Category kind, int month, int piece) {
        return kind == category && month >= from && pieces.contains(piece);
    }
}
