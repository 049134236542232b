package org.watchward.assessment.themes;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.watchward.assessment.themes.Order.Place;

/**
 * A card as its page shows it.
 *
 * @param rank 1 is the first
 * @param place {@code first}; empty if it has none
 * @param ranges its places when a weight is halved or doubled: {@code first to third}
 * @param range how far the place hangs on the weights
 * @param score of 100; empty if it has none
 * @param unknown what is not known of it and so does not count; empty if all is
 * @param partners how many have scored it
 * @param scored what partners scored; null for whoever has not scored it yet
 */
record CardView(
        Theme theme,
        int rank,
        String place,
        String ranges,
        String range,
        String score,
        List<Row> rows,
        String unknown,
        int partners,
        @Nullable TallyView scored) {

    private static final int PERCENT = 100;

    /** One aspect; counts is empty if it is not known. */
    record Row(Aspect aspect, String words, String counts) {}

    static List<CardView> inOrder(List<ThemeCard> cards, List<Place> places, Map<String, List<Score>> scores, UUID me) {
        return IntStream.range(0, cards.size())
                .boxed()
                .sorted(Comparator.comparing(at -> places.get(at).rank()))
                .map(at -> of(
                        cards.get(at),
                        places.get(at),
                        scores.getOrDefault(cards.get(at).theme().id(), List.of()),
                        me))
                .toList();
    }

    /** {@code Burglary: third of all themes}. */
    public String title() {
        return place.isEmpty() ? theme.name() + ": no place" : theme.name() + ": " + place + " of all themes";
    }

    public String brief() {
        return score.isEmpty() ? "cannot be placed" : score + " of 100; as weights move, " + ranges;
    }

    private static CardView of(ThemeCard card, Place place, List<Score> scores, UUID me) {
        var tally = Tally.of(scores);
        var mine = scores.stream().anyMatch(score -> score.person().equals(me));
        var score = place.score();
        return new CardView(
                card.theme(),
                place.rank(),
                score == null ? "" : Places.ordinal(place.rank()),
                Places.range(place.turned()),
                Places.words(place),
                score == null ? "" : hundredths(score),
                card.lines().stream().map(CardView::row).toList(),
                card.unknown().stream().map(Aspect::words).collect(Collectors.joining(", ")),
                tally.partners().size(),
                mine ? TallyView.of(tally) : null);
    }

    static Row row(ThemeCard.Line line) {
        var value = line.value();
        return new Row(line.aspect(), line.words(), value == null ? "" : hundredths(value));
    }

    private static String hundredths(double value) {
        return Long.toString(Math.round(PERCENT * value));
    }
}
