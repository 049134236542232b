package org.watchward.areas;

import org.watchward.kernel.AreaCode;

/**
 * A point that stands for an area, WGS84.
 *
 * @param code the area
 * @param longitude degrees east
 * @param latitude degrees north
 */
public record Centroid(AreaCode code, double longitude, double latitude) {}
