package org.watchward.assessment.themes;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.watchward.assessment.themes.Order.Place;

/** A theme with its place among others. */
record Ranked(ThemeCard card, Place place) {

    /** By their places; those without one come last, in the order in which they were given. */
    static List<Ranked> of(List<ThemeCard> cards, Map<Aspect, Double> weights) {
        var places = Order.of(cards).places(weights);
        return IntStream.range(0, cards.size())
                .mapToObj(at -> new Ranked(cards.get(at), places.get(at)))
                .sorted(Comparator.comparing(each -> each.place().rank()))
                .toList();
    }

    Theme theme() {
        return card.theme();
    }

    boolean placed() {
        return place.score() != null;
    }

    /** {@code cannot be placed: no count is held}. */
    String unplaced() {
        return "cannot be placed: "
                + (card.placeable() ? "nothing that is known of it counts with these weights" : "no count is held");
    }

    /** How far the place hangs on the weights, or why there is none, as a sentence. */
    String words() {
        return placed() ? Places.words(place) : "It " + unplaced() + ".";
    }
}
