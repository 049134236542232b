package org.watchward.areas;

import org.locationtech.jts.geom.Geometry;
import org.watchward.kernel.AreaCode;

/**
 * The outline of an area.
 *
 * @param code the area
 * @param vintage the year of the codes
 * @param shape a polygon or multipolygon, longitude before latitude, WGS84
 * @param repaired whether the published shape was invalid and was put right on import
 */
public record Boundary(AreaCode code, int vintage, Geometry shape, boolean repaired) {}
