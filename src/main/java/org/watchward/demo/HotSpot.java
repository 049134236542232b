package org.watchward.demo;

import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * A place with far more of some kinds of crime than its residents and position explain.
 *
 * @param piece of the mosaic
 * @param times how many times the usual level
 * @param fromOfSixty the month, in a series of 60, from which it is so
 */
record HotSpot(int piece, Set<Category> categories, double times, int fromOfSixty) {

    /** Whether a month of the plan is one in which it is so. */
    IntPredicate during(Plan plan) {
        return month -> plan.still() || month * Plan.MONTHS >= fromOfSixty * plan.months();
    }

    /** Those of a county. */
    static List<HotSpot> all(County county, long seed) {
        var dice = Dice.of(seed, "hot spots");
        return List.of(
                new HotSpot(
                        county.mosaic().nearest(Town.ALL.get(0)),
                        Set.of(
                                Category.SHOPLIFTING,
                                Category.THEFT_FROM_THE_PERSON,
                                Category.VIOLENCE,
                                Category.PUBLIC_ORDER),
                        3.0,
                        0),
                new HotSpot(
                        county.mosaic().nearest(Town.ALL.get(5)),
                        Set.of(Category.ANTI_SOCIAL_BEHAVIOUR, Category.CRIMINAL_DAMAGE),
                        4.0,
                        36),
                new HotSpot(outOfTown(county, dice), Set.of(Category.SHOPLIFTING, Category.VEHICLE_CRIME), 8.0, 0));
    }

    private static int outOfTown(County county, Dice dice) {
        var pieces = county.piecesOf(1).stream()
                .filter(piece -> {
                    var site = county.mosaic().sites().get(piece);
                    var away = Town.ALL.get(1).distance(site.x, site.y);
                    return away > 2_500 && away < 5_000;
                })
                .toList();
        return dice.oneOf(pieces);
    }
}
