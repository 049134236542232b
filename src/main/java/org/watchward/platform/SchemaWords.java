package org.watchward.platform;

import com.networknt.schema.Error;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a schema complains of, as people say it who do not read regular expressions. */
final class SchemaWords {

    private static final Set<String> DAYS = Set.of("^\\d{4}-\\d{2}-\\d{2}$", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    private static final String OF_A_NAME = "[a-z0-9]";

    private SchemaWords() {}

    static String of(Error problem) {
        var path = problem.getInstanceLocation().toString();
        var name = "'" + path.substring(path.lastIndexOf('/') + 1) + "'";
        if ("enum".equals(problem.getKeyword()) && problem.getInstanceNode().isValueNode()) {
            return name + " is '" + problem.getInstanceNode().asString() + "', and is to be one of "
                    + listed(problem.getSchemaNode());
        }
        if (!"pattern".equals(problem.getKeyword())) {
            return problem.getMessage();
        }
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

    private static String listed(JsonNode values) {
        return values.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }
}
