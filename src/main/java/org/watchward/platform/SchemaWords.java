package org.watchward.platform;

import com.networknt.schema.Error;
import java.util.Set;

/** What a schema complains of, as people say it who do not read regular expressions. */
final class SchemaWords {

    private static final Set<String> DAYS = Set.of("^\\d{4}-\\d{2}-\\d{2}$", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    private static final String OF_A_NAME = "[a-z0-9]";

    private SchemaWords() {}

    static String of(Error problem) {
        if (!"pattern".equals(problem.getKeyword())) {
            return problem.getMessage();
        }
        var path = problem.getInstanceLocation().toString();
        var name = "'" + path.substring(path.lastIndexOf('/') + 1) + "'";
        var value = problem.getInstanceNode().asString();
        var pattern = problem.getSchemaNode().asString();
        if (value.isBlank()) {
            return name + " is empty";
        }
        if (DAYS.contains(pattern)) {
            return name + " is '" + value + "', and a day is written as 2025-02-01";
        }
        return pattern.contains(OF_A_NAME)
                ? name + " is '" + value + "', and is to be lower case letters and digits, joined by hyphens"
                : problem.getMessage();
    }
}
