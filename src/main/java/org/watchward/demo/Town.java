package org.watchward.demo;

import java.util.List;

/**
 * A place where people live close together.
 *
 * @param district the district it lies in, by its place in {@link District#ALL}
 * @param east metres east of the middle of the county
 * @param north metres north of the middle of the county
 * @param share of the county's small areas that gather around it
 * @param spread metres within which two thirds of them lie
 */
record Town(int district, double east, double north, double share, double spread) {

    static final List<Town> ALL = List.of(
            new Town(0, 1_500, -1_000, 0.25, 2_700),
            new Town(1, -14_500, 2_500, 0.11, 1_900),
            new Town(1, -11_500, -9_000, 0.05, 1_300),
            new Town(2, -3_500, 15_000, 0.09, 1_700),
            new Town(2, 7_500, 14_000, 0.04, 1_100),
            new Town(3, 17_000, 4_500, 0.12, 2_000),
            new Town(3, 14_500, -6_500, 0.04, 1_200),
            new Town(4, -2_500, -16_500, 0.10, 1_800),
            new Town(4, 8_500, -14_500, 0.04, 1_200));

    double distance(double x, double y) {
        return StrictMath.hypot(x - east, y - north);
    }

    /** How central a point is to its town: 1 in the middle of the city, near 0 in open country. */
    static double centrality(double x, double y) {
        return ALL.stream()
                .mapToDouble(town -> StrictMath.sqrt(town.share / 0.25)
                        * StrictMath.exp(-town.distance(x, y) / (0.45 * town.spread)))
                .max()
                .orElse(0);
    }
}
