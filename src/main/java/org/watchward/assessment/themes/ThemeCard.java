package org.watchward.assessment.themes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watchward.publication.spi.Evidence;

/**
 * A theme of an area and a period, as it is set beside the others (docs/methods/themes.md).
 *
 * @param lines one for each aspect, in their order
 */
public record ThemeCard(Theme theme, List<Line> lines) {

    /** Copies the lists. */
    public ThemeCard {
        lines = List.copyOf(lines);
    }

    /**
     * What is said of one aspect.
     *
     * @param brief a few words, to stand in a table
     * @param words a sentence or a few
     * @param value 0 for what matters least to 1 for what matters most; absent if it is not known, which is not 0
     * @param evidence the figures that the words rest on
     */
    public record Line(
            Aspect aspect,
            String brief,
            String words,
            @Nullable Double value,
            List<Evidence> evidence) {

        /** Copies the list and refuses what is no share of one. */
        public Line {
            evidence = List.copyOf(evidence);
            if (value != null && !(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("the value of " + aspect + " must be 0 to 1, was " + value);
            }
        }

        static Line unknown(Aspect aspect, String why) {
            return new Line(aspect, "not known", why, null, List.of());
        }
    }

    /** What is said of an aspect. */
    public Line line(Aspect aspect) {
        return lines.stream()
                .filter(line -> line.aspect() == aspect)
                .findFirst()
                .orElseThrow();
    }

    /** The values that are known. */
    public Map<Aspect, Double> values() {
        var values = new EnumMap<Aspect, Double>(Aspect.class);
        for (var line : lines) {
            var value = line.value();
            if (value != null) {
                values.put(line.aspect(), value);
            }
        }
        return values;
    }

    /** Whether it can stand in an order: how many there were, or whether they became more or fewer, is known. */
    public boolean placeable() {
        return line(Aspect.VOLUME).value() != null || line(Aspect.TREND).value() != null;
    }

    /** What its place rests on: the values that are known; none where it cannot be placed. */
    public Map<Aspect, Double> counting() {
        return placeable() ? values() : Map.of();
    }

    /** The aspects of which nothing is known. */
    public List<Aspect> unknown() {
        return lines.stream()
                .filter(line -> line.value() == null)
                .map(Line::aspect)
                .toList();
    }
}
