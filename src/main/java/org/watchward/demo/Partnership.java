package org.watchward.demo;

import java.util.List;

/** A community safety partnership; the second covers two districts. */
record Partnership(String code, String name) {

    static final List<Partnership> ALL = List.of(
            new Partnership("E22990001", "Harrowmere"),
            new Partnership("E22990002", "Oakenfold and Fallowdale"),
            new Partnership("E22990003", "Lindersea"),
            new Partnership("E22990004", "Thornwold"));

    List<District> districts() {
        return District.ALL.stream()
                .filter(district -> ALL.get(district.partnership()).equals(this))
                .toList();
    }
}
