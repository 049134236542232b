package org.watchward.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.watchward.platform.Nearest;

/**
 * One question that programs may ask, as the contract describes it.
 *
 * @param method with which it is asked: {@code GET}
 * @param path below the root of the API: {@code /areas/{code}}
 * @param id its {@code operationId}
 * @param summary in a few words
 * @param example a path and query that works, with places for what is held in braces
 * @param secured whether it is asked in somebody's name, with a token
 * @param parameters by name, those of a form that is sent among them
 */
record Operation(
        String method,
        String path,
        String id,
        String summary,
        String example,
        boolean secured,
        Map<String, Parameter> parameters) {

    Operation {
        parameters = new LinkedHashMap<>(parameters);
    }

    /**
     * A parameter that the contract describes.
     *
     * @throws IllegalStateException if it does not, so that code cannot take what is not documented
     */
    Parameter declared(String name) {
        var parameter = parameters.get(name);
        if (parameter == null) {
            throw new IllegalStateException("openapi describes no parameter " + name + " of " + path);
        }
        return parameter;
    }

    /** Refuses whatever the contract does not allow. */
    Asked read(Map<String, String[]> values) {
        values.forEach((name, given) -> {
            var parameter = parameters.get(name);
            if (parameter == null || !parameter.inQuery()) {
                throw unknown(name);
            }
            parameter.check(given);
        });
        parameters.values().stream()
                .filter(Parameter::required)
                .filter(parameter -> parameter.inQuery() && blank(values.get(parameter.name())))
                .findFirst()
                .ifPresent(Operation::refuseToGuess);
        return new Asked(this, values);
    }

    private static boolean blank(String @org.jspecify.annotations.Nullable [] given) {
        return given == null || java.util.Arrays.stream(given).allMatch(String::isBlank);
    }

    private static void refuseToGuess(Parameter missing) {
        throw ApiProblem.invalid(
                missing.name(),
                missing.name() + " is needed, for example " + missing.name() + "=" + missing.example() + ".",
                List.of());
    }

    private ApiProblem unknown(String name) {
        var known = new ArrayList<String>();
        parameters.values().stream()
                .filter(Parameter::inQuery)
                .map(Parameter::name)
                .forEach(known::add);
        var shown = Parameter.shortened(name);
        return new ApiProblem(
                ApiProblem.Kind.UNKNOWN_PARAMETER,
                known.isEmpty()
                        ? path + " takes no parameters, and '" + shown + "' was given."
                        : "'" + shown + "' is no parameter of " + path + ", which takes " + String.join(", ", known)
                                + ".",
                shown,
                Nearest.to(name, known));
    }

    List<Parameter> list() {
        return List.copyOf(parameters.values());
    }
}
