package org.watchward.demo;

import java.util.List;

/**
 * An electoral ward.
 *
 * @param district that it lies in, by its place in {@link District#ALL}
 * @param pieces of the mosaic that make it up
 */
record Ward(String code, String name, int district, List<Integer> pieces) {}
