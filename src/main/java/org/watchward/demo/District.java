package org.watchward.demo;

import java.util.List;

/**
 * One of the five districts.
 *
 * @param code of the district, from a range that is not in use
 * @param partnership which community safety partnership covers it, by its place in {@link Partnership#ALL}
 * @param share of the county's small areas
 * @param growth of its residents, a year
 */
record District(String code, String name, int partnership, double share, double growth) {

    static final String COUNTY_CODE = "E10990001";
    static final String COUNTY_NAME = "Wendmoor";
    static final String FORCE_CODE = "E23990001";
    static final String FORCE_AREA = "Wendmoor";
    static final String FORCE_NAME = "Wendmoor Police";
    static final String FORCE_ID = "wendmoor";

    static final List<District> ALL = List.of(
            new District("E07990001", "Harrowmere", 0, 0.25, 0.011),
            new District("E07990002", "Oakenfold", 1, 0.20, 0.008),
            new District("E07990003", "Fallowdale", 1, 0.17, 0.004),
            new District("E07990004", "Lindersea", 2, 0.20, 0.002),
            new District("E07990005", "Thornwold", 3, 0.18, 0.006));
}
