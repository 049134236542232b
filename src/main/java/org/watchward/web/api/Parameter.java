package org.watchward.web.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watchward.platform.Nearest;
import tools.jackson.databind.JsonNode;

/**
 * One parameter of an operation, as the contract describes it.
 *
 * @param description what it means, in plain English
 * @param inQuery whether it stands in the query rather than in the path
 * @param several whether it may be given more than once
 * @param schema of one value
 * @param clamped whether a number above its maximum counts as the maximum, as OGC API Features asks
 */
record Parameter(
        String name,
        String description,
        boolean inQuery,
        boolean required,
        boolean several,
        boolean clamped,
        String example,
        JsonNode schema) {

    private static final int LONGEST_SHOWN = 60;
    private static final int MOST_VALUES = 500;

    static Parameter of(JsonNode declared) {
        var schema = declared.path("schema");
        var several = schema.path("type").asString("").equals("array");
        return new Parameter(
                declared.path("name").asString(),
                declared.path("description").asString(),
                declared.path("in").asString().equals("query"),
                declared.path("required").asBoolean(false),
                several,
                declared.path("x-clamped").asBoolean(false),
                example(declared.path("example")),
                several ? schema.path("items") : schema);
    }

    /** A field of a form that is sent; its files are no parameters. */
    static Parameter field(String name, JsonNode schema) {
        return new Parameter(
                name,
                schema.path("description").asString(),
                true,
                false,
                false,
                false,
                schema.path("example").asString(""),
                schema);
    }

    private static String example(JsonNode example) {
        return example.isArray() ? example.path(0).asString("") : example.asString("");
    }

    /** Refuses values that are given too often, are too long, or are not what the schema says. */
    void check(String[] given) {
        if (given.length > (several ? MOST_VALUES : 1)) {
            throw invalid(
                    several
                            ? name + " may be given " + MOST_VALUES + " times at most, was given " + given.length
                                    + " times."
                            : name + " is given " + given.length + " times; once is enough.");
        }
        for (var value : given) {
            if (!value.isBlank()) {
                check(value.strip());
            }
        }
    }

    private void check(String value) {
        var longest = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        if (value.length() > longest) {
            throw invalid(name + " has " + longest + " characters at most, had " + value.length() + ".");
        }
        if (schema.has("enum")) {
            oneOf(
                    value,
                    schema.path("enum").valueStream().map(JsonNode::asString).toList());
        }
        if (schema.path("type").asString("").equals("integer")) {
            integer(value);
        }
    }

    private void oneOf(String value, List<String> words) {
        if (!words.contains(value)) {
            throw ApiProblem.invalid(
                    name,
                    name + " is one of " + String.join(", ", words) + "; was '" + shortened(value) + "'.",
                    Nearest.to(value, words));
        }
    }

    int integer(String value) {
        var least = schema.path("minimum").asInt(0);
        var most = schema.path("maximum").asInt(Integer.MAX_VALUE);
        var digits = value.strip();
        if (!digits.matches("\\d{1,18}")
                || Long.parseLong(digits) < least
                || (Long.parseLong(digits) > most && !clamped)) {
            throw invalid(name + " is a whole number from " + least + (clamped ? " up" : " to " + most) + "; was '"
                    + shortened(value) + "'.");
        }
        return (int) Math.min(Long.parseLong(digits), most);
    }

    int usual() {
        return schema.path("default").asInt(0);
    }

    private ApiProblem invalid(String detail) {
        return ApiProblem.invalid(name, detail, List.of());
    }

    /** What a person typed, never so long that an answer becomes a mirror. */
    static String shortened(@Nullable String typed) {
        var text = String.valueOf(typed);
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
