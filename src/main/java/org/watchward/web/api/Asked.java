package org.watchward.web.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Supplier;
import org.watchward.platform.PlainError;
import org.watchward.platform.Unrecognised;

/**
 * What a request asks, after it was held against the contract: only declared parameters, each within its bounds.
 *
 * <p>A controller takes it as {@code @RequestAttribute Asked asked}.
 */
public final class Asked {

    private final Operation operation;
    private final Map<String, String[]> values;

    Asked(Operation operation, Map<String, String[]> values) {
        this.operation = operation;
        this.values = values;
    }

    /** The value of a parameter; empty if it was not given, or is blank. */
    public Optional<String> text(String name) {
        return texts(name).stream().findFirst();
    }

    /** Every value of a parameter that may be given several times, blank ones left out. */
    public List<String> texts(String name) {
        operation.declared(name);
        return java.util.Arrays.stream(values.getOrDefault(name, new String[0]))
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** The whole number of a parameter, or the default that the contract declares for it. */
    public int integer(String name) {
        var parameter = operation.declared(name);
        return text(name).map(parameter::integer).orElseGet(parameter::usual);
    }

    /** Reads a parameter's value; an error of a person's making is answered as a problem of that parameter. */
    public <T> T reading(String name, Supplier<T> work) {
        operation.declared(name);
        try {
            return work.get();
        } catch (Unrecognised error) {
            throw ApiProblem.invalid(name, words(error), error.nearest());
        } catch (PlainError | IllegalArgumentException error) {
            throw ApiProblem.invalid(name, words(error), List.of());
        }
    }

    /** The query as it was asked, with its question mark; empty if nothing was. */
    public String query() {
        return query(values);
    }

    /** The same, but for one parameter. */
    public String query(String name, int value) {
        operation.declared(name);
        var changed = new LinkedHashMap<>(values);
        changed.put(name, new String[] {Integer.toString(value)});
        return query(changed);
    }

    private static String query(Map<String, String[]> values) {
        var pairs = new StringJoiner("&", "?", "").setEmptyValue("");
        values.forEach((name, given) -> {
            for (var value : given) {
                pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return pairs.toString();
    }

    private static String words(RuntimeException error) {
        var words = String.valueOf(error.getMessage());
        return words.endsWith(".") ? words : words + ".";
    }
}
