package org.watchward.demo;

import java.util.List;

/**
 * A lower layer super output area of one census.
 *
 * @param ward that it lies in, by its place in the county's wards
 * @param pieces of the mosaic that make it up
 */
record Lsoa(String code, String name, int ward, List<Integer> pieces) {}
