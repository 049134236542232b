package org.watchward.areas;

import org.watchward.kernel.AreaCode;

/**
 * One area lies in another, as one list has it.
 *
 * @param part the smaller
 * @param whole the larger; never the part itself
 * @param vintage the year of the list's codes; 0 for a compiled list without one
 * @param fit how truly
 */
public record Containment(AreaCode part, AreaCode whole, int vintage, Fit fit) {}
