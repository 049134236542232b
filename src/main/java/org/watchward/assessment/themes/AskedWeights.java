package org.watchward.assessment.themes;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.watchward.web.Problems;

/**
 * Weights as an address has them: {@code w.harm=3}. What it leaves out is as declared.
 *
 * @param weights by aspect
 * @param typed as they stand in the form, by field
 * @param changed whether any is other than declared
 */
record AskedWeights(Map<Aspect, Double> weights, Map<String, String> typed, boolean changed, Problems problems) {

    private static final String FIELD = "w.";
    private static final double MOST = 100;

    static AskedWeights of(Map<Aspect, Double> declared, Map<String, String> address) {
        var weights = new EnumMap<>(declared);
        var typed = new LinkedHashMap<String, String>();
        var problems = new Problems();
        declared.forEach((aspect, weight) -> {
            var field = field(aspect);
            var text = address.getOrDefault(field, "").strip();
            var read = text.isEmpty() ? weight : number(text);
            var fits = read >= 0 && read <= MOST;
            typed.put(field, text.isEmpty() ? shown(weight) : text);
            problems.require(fits, field, "Enter a number from 0 to 100 as the weight of " + aspect.words());
            weights.put(aspect, fits ? read : weight);
        });
        problems.require(
                weights.values().stream().anyMatch(weight -> weight > 0),
                field(Aspect.HARM),
                "Enter a weight above 0 for at least one");
        return new AskedWeights(weights, typed, !weights.equals(declared), problems);
    }

    static String field(Aspect aspect) {
        return FIELD + aspect.id();
    }

    /** What cannot be read fits nowhere. */
    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException unreadable) {
            return Double.NaN;
        }
    }

    /** {@code harm 3, volume 2}. */
    static String words(Map<Aspect, Double> weights) {
        return weights.entrySet().stream()
                .map(each -> each.getKey().words() + " " + shown(each.getValue()))
                .collect(Collectors.joining(", "));
    }

    static String shown(double weight) {
        return weight == Math.rint(weight) ? Long.toString(Math.round(weight)) : Double.toString(weight);
    }
}
