package org.watchward.demo;

import org.locationtech.jts.geom.Coordinate;

/** Where the county lies: on the Dogger Bank in the North Sea, where no land is. Metres from its middle, and degrees. */
final class Ground {

    private static final double MIDDLE_LONGITUDE = 1.2;
    private static final double MIDDLE_LATITUDE = 54.7;
    private static final double METRES_PER_DEGREE_NORTH = 111_300;
    private static final double METRES_PER_DEGREE_EAST =
            METRES_PER_DEGREE_NORTH * StrictMath.cos(StrictMath.toRadians(MIDDLE_LATITUDE));

    private Ground() {}

    /** Longitude and latitude, to six decimals (about ten centimetres), of a point in metres from the middle. */
    static Coordinate degrees(double east, double north) {
        return new Coordinate(
                sixDecimals(MIDDLE_LONGITUDE + east / METRES_PER_DEGREE_EAST),
                sixDecimals(MIDDLE_LATITUDE + north / METRES_PER_DEGREE_NORTH));
    }

    /** Whether a point in metres from the middle is dry. */
    static boolean land(double east, double north) {
        var angle = StrictMath.atan2(north, east);
        var shore = 24_500
                + 2_600 * StrictMath.sin(2 * angle + 0.6)
                + 1_800 * StrictMath.sin(3 * angle + 2.0)
                + 1_100 * StrictMath.sin(5 * angle + 1.1);
        return StrictMath.hypot(east, north) < shore;
    }

    private static double sixDecimals(double degrees) {
        return StrictMath.rint(degrees * 1e6) / 1e6;
    }
}
