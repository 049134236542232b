package org.watchward.demo;

import java.util.Arrays;
import java.util.List;

/**
 * A notifiable offence, as the Home Office counts it.
 *
 * @param code the Home Office's: {@code 28E}
 * @param category under which data.police.uk publishes it
 * @param share of its category
 */
record Offence(String code, String description, String group, String subgroup, Category category, double share) {

    static final List<Offence> ALL =
            Names.lines("offences.csv").stream().skip(1).map(Offence::read).toList();

    private static Offence read(String line) {
        var fields = line.split(";");
        var category = Arrays.stream(Category.values())
                .filter(candidate -> candidate.label().equals(fields[4]))
                .findFirst()
                .orElseThrow();
        return new Offence(fields[0], fields[1], fields[2], fields[3], category, Double.parseDouble(fields[5]));
    }
}
