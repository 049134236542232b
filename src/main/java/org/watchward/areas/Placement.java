package org.watchward.areas;

import org.watchward.kernel.AreaCode;

/**
 * The LSOA of 2021 chosen for one row.
 *
 * @param lsoa21 where the row belongs
 * @param estimated false if the LSOA contains the row's point, or had not changed; true if it is only the nearest
 */
public record Placement(AreaCode lsoa21, boolean estimated) {}
