package org.watchward.assessment.themes;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A card as its page shows it.
 *
 * @param rank 1 is the first
 * @param place {@code first of all themes}, or that it cannot be placed and why
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

    static List<CardView> of(List<Ranked> ranked, Map<String, List<Score>> scores, UUID me) {
        var placed = ranked.stream().filter(Ranked::placed).count();
        var among = placed == ranked.size() ? "of all themes" : "of the " + placed + " that can be placed";
        return ranked.stream()
                .map(each -> of(each, among, scores.getOrDefault(each.theme().id(), List.of()), me))
                .toList();
    }

    public boolean placed() {
        return !score.isEmpty();
    }

    /** {@code Burglary: third of all themes}. */
    public String title() {
        return theme.name() + ": " + place;
    }

    public String brief() {
        return placed() ? score + " of 100; as weights move, " + ranges : place;
    }

    private static CardView of(Ranked ranked, String among, List<Score> scores, UUID me) {
        var card = ranked.card();
        var place = ranked.place();
        var tally = Tally.of(scores);
        var mine = scores.stream().anyMatch(score -> score.person().equals(me));
        var score = place.score();
        return new CardView(
                card.theme(),
                place.rank(),
                ranked.placed() ? Places.ordinal(place.rank()) + " " + among : ranked.unplaced(),
                Places.range(place.turned()),
                ranked.words(),
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
