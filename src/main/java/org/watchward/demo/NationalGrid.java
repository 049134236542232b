package org.watchward.demo;

import org.locationtech.jts.geom.Coordinate;

/**
 * Eastings and northings of the British National Grid: a Helmert shift from WGS84 to OSGB36 (good to about five
 * metres), then the transverse Mercator projection on the Airy 1830 ellipsoid (Ordnance Survey, A Guide to Coordinate
 * Systems in Great Britain, appendices A to C).
 */
final class NationalGrid {

    private static final double WGS84_MAJOR = 6_378_137;
    private static final double WGS84_MINOR = 6_356_752.3142;
    private static final double AIRY_MAJOR = 6_377_563.396;
    private static final double AIRY_MINOR = 6_356_256.909;
    private static final double SCALE = 0.9996012717;
    private static final double ORIGIN_LATITUDE = StrictMath.toRadians(49);
    private static final double ORIGIN_LONGITUDE = StrictMath.toRadians(-2);
    private static final double FALSE_EAST = 400_000;
    private static final double FALSE_NORTH = -100_000;

    private NationalGrid() {}

    /** Metres east and north, rounded, of a WGS84 longitude and latitude in degrees. */
    static Coordinate of(Coordinate degrees) {
        var grid = projected(shifted(degrees));
        return new Coordinate(StrictMath.rint(grid.x), StrictMath.rint(grid.y));
    }

    /** Longitude and latitude in radians on OSGB36. */
    private static Coordinate shifted(Coordinate degrees) {
        var latitude = StrictMath.toRadians(degrees.y);
        var longitude = StrictMath.toRadians(degrees.x);
        var squash = squash(WGS84_MAJOR, WGS84_MINOR);
        var radius = WGS84_MAJOR / StrictMath.sqrt(1 - squash * square(StrictMath.sin(latitude)));
        var x = radius * StrictMath.cos(latitude) * StrictMath.cos(longitude);
        var y = radius * StrictMath.cos(latitude) * StrictMath.sin(longitude);
        var z = radius * (1 - squash) * StrictMath.sin(latitude);
        var scale = 1 + 20.4894e-6;
        var turnX = StrictMath.toRadians(-0.1502 / 3_600);
        var turnY = StrictMath.toRadians(-0.2470 / 3_600);
        var turnZ = StrictMath.toRadians(-0.8421 / 3_600);
        return onAiry(
                -446.448 + scale * x - turnZ * y + turnY * z,
                125.157 + turnZ * x + scale * y - turnX * z,
                -542.060 - turnY * x + turnX * y + scale * z);
    }

    private static Coordinate onAiry(double x, double y, double z) {
        var squash = squash(AIRY_MAJOR, AIRY_MINOR);
        var fromAxis = StrictMath.hypot(x, y);
        var latitude = StrictMath.atan2(z, fromAxis * (1 - squash));
        for (var i = 0; i < 6; i++) {
            var radius = AIRY_MAJOR / StrictMath.sqrt(1 - squash * square(StrictMath.sin(latitude)));
            latitude = StrictMath.atan2(z + squash * radius * StrictMath.sin(latitude), fromAxis);
        }
        return new Coordinate(StrictMath.atan2(y, x), latitude);
    }

    /** The projection of a longitude and latitude in radians on OSGB36. */
    static Coordinate projected(Coordinate radians) {
        var latitude = radians.y;
        var sin = StrictMath.sin(latitude);
        var cos = StrictMath.cos(latitude);
        var tan2 = square(sin / cos);
        var squash = squash(AIRY_MAJOR, AIRY_MINOR);
        var across = AIRY_MAJOR * SCALE / StrictMath.sqrt(1 - squash * sin * sin);
        var along = AIRY_MAJOR * SCALE * (1 - squash) / StrictMath.pow(1 - squash * sin * sin, 1.5);
        var eta2 = across / along - 1;
        var p = radians.x - ORIGIN_LONGITUDE;
        var north = FALSE_NORTH
                + meridian(latitude)
                + across / 2 * sin * cos * square(p)
                + across / 24 * sin * StrictMath.pow(cos, 3) * (5 - tan2 + 9 * eta2) * StrictMath.pow(p, 4)
                + across / 720 * sin * StrictMath.pow(cos, 5) * (61 - 58 * tan2 + tan2 * tan2) * StrictMath.pow(p, 6);
        var east = FALSE_EAST
                + across * cos * p
                + across / 6 * StrictMath.pow(cos, 3) * (across / along - tan2) * StrictMath.pow(p, 3)
                + across
                        / 120
                        * StrictMath.pow(cos, 5)
                        * (5 - 18 * tan2 + tan2 * tan2 + 14 * eta2 - 58 * tan2 * eta2)
                        * StrictMath.pow(p, 5);
        return new Coordinate(east, north);
    }

    /** The length of the meridian from the origin. */
    private static double meridian(double latitude) {
        var n = (AIRY_MAJOR - AIRY_MINOR) / (AIRY_MAJOR + AIRY_MINOR);
        var less = latitude - ORIGIN_LATITUDE;
        var more = latitude + ORIGIN_LATITUDE;
        return AIRY_MINOR
                * SCALE
                * ((1 + n + 1.25 * n * n + 1.25 * n * n * n) * less
                        - (3 * n + 3 * n * n + 2.625 * n * n * n) * StrictMath.sin(less) * StrictMath.cos(more)
                        + (1.875 * n * n + 1.875 * n * n * n) * StrictMath.sin(2 * less) * StrictMath.cos(2 * more)
                        - 35.0 / 24 * n * n * n * StrictMath.sin(3 * less) * StrictMath.cos(3 * more));
    }

    private static double squash(double major, double minor) {
        return 1 - square(minor) / square(major);
    }

    private static double square(double value) {
        return value * value;
    }
}
