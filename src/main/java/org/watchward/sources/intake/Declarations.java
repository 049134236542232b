package org.watchward.sources.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/** Pairs a table with the YAML file of the same name beside it, which is then no file to import of its own. */
final class Declarations {

    private static final Pattern TABLE =
            Pattern.compile("(.+)\\.(csv|csv\\.gz|tsv|txt|xlsx|xlsm|xls|ods)", Pattern.CASE_INSENSITIVE);

    private Declarations() {}

    /** The names that a declaration of this file would have; none if it is named like no table. */
    static List<String> namesFor(String name) {
        var table = TABLE.matcher(name);
        return table.matches() ? List.of(table.group(1) + ".yml", table.group(1) + ".yaml") : List.of();
    }

    /** The candidates without the declarations, each table knowing its own. */
    static List<Candidate> paired(List<Candidate> candidates) {
        var byName = new HashMap<String, Candidate>();
        candidates.forEach(each -> byName.put(each.name(), each));
        var tables = new ArrayList<>(candidates);
        for (var table : candidates) {
            for (var name : namesFor(table.name())) {
                var declaration = byName.get(name);
                if (declaration != null) {
                    table.declaredBy(declaration);
                    tables.remove(declaration);
                }
            }
        }
        return tables;
    }
}
