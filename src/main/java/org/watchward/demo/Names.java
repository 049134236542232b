package org.watchward.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/** The invented names: no ward or district of England and Wales, past or present, is called like one of these. */
final class Names {

    private static final List<String> STREET_KINDS = List.of(
            "Lane",
            "Road",
            "Close",
            "Avenue",
            "Drive",
            "Way",
            "Street",
            "Crescent",
            "Gardens",
            "Row",
            "Court",
            "Rise",
            "Mews",
            "Walk");

    private Names() {}

    static List<String> wards() {
        return lines("ward-names.txt");
    }

    /** Some hundreds of street names, such as {@code Quern Lane}, each once. */
    static List<String> streets(long seed, int count) {
        var words = lines("street-words.txt");
        var dice = Dice.of(seed, "streets");
        var names = new LinkedHashSet<String>();
        while (names.size() < count) {
            names.add(dice.oneOf(words) + " " + dice.oneOf(STREET_KINDS));
        }
        return List.copyOf(names);
    }

    static List<String> lines(String resource) {
        try (var stream = Objects.requireNonNull(Names.class.getResourceAsStream(resource), resource);
                var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return new ArrayList<>(
                    reader.lines().filter(line -> !line.isBlank()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
