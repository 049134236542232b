package org.watchward.assessment.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.watchward.areas.Area;
import org.watchward.assessment.themes.ThemeCard.Line;
import org.watchward.kernel.Period;
import org.watchward.publication.model.Block;
import org.watchward.publication.model.Inline;
import org.watchward.publication.spi.Bound;

/** Places among others, and the tables in which documents show them. */
class RankedTests {

    private static final Map<Aspect, Double> WEIGHTS = new EnumMap<>(Map.of(
            Aspect.HARM, 3.0,
            Aspect.VOLUME, 2.0,
            Aspect.TREND, 2.0,
            Aspect.COMPARISON, 1.0,
            Aspect.DEPRIVATION, 1.0,
            Aspect.CONCERN, 2.0,
            Aspect.CONFIDENCE, 1.0));

    /** Tenths of letters that a page has room for. */
    private static final int ROOM = 1_050;

    private static ThemeCard card(String name, Map<Aspect, Double> values) {
        var theme = new Theme(name, name, 1, "About it.", List.of(), 1, "Ours.", false, List.of());
        return new ThemeCard(
                theme,
                Stream.of(Aspect.values())
                        .map(aspect -> values.containsKey(aspect)
                                ? new Line(aspect, "known", "Known.", values.get(aspect), List.of())
                                : Line.unknown(aspect, "Not known."))
                        .toList());
    }

    private static final ThemeCard GRAVE = card("Domestic abuse and stalking", Map.of(Aspect.HARM, 0.6));
    private static final ThemeCard COUNTED = card(
            "Public order and anti-social behaviour",
            Map.of(Aspect.HARM, 0.2, Aspect.VOLUME, 0.9, Aspect.CONFIDENCE, 1.0));
    private static final ThemeCard RISING = card("Burglary", Map.of(Aspect.HARM, 0.4, Aspect.TREND, 0.9));

    private static Bound.Table order(ThemeCard... cards) {
        var area = Area.of("E07000999", "Vale of Arden");
        var ranked = Ranked.of(List.of(cards), WEIGHTS);
        return (Bound.Table) new ThemeTables(area, Period.parse("2016"), ranked, WEIGHTS, false).order();
    }

    @Test
    void placesNothingByItsHarmAloneAndListsItBelowTheOthers() {
        var ranked = Ranked.of(List.of(GRAVE, COUNTED, RISING), WEIGHTS);

        assertThat(ranked)
                .extracting(each -> each.theme().name())
                .containsExactly("Burglary", "Public order and anti-social behaviour", "Domestic abuse and stalking");
        assertThat(ranked).extracting(Ranked::placed).containsExactly(true, true, false);
        assertThat(ranked.get(2).words()).isEqualTo("It cannot be placed: no count is held.");
    }

    /** (3 x 0.4 + 2 x 0.9) / 5 = 0.6; (3 x 0.2 + 2 x 0.9 + 1) / 6 = 0.57. */
    @Test
    void showsEachPartThatCountedTheScoreAndTheWeights() {
        var table = order(GRAVE, COUNTED, RISING);

        assertThat(table.head()).containsExactly("Theme", "Place", "Harm", "Volume", "Trend", "Data", "Score");
        assertThat(table.rows())
                .containsExactly(
                        List.of("Burglary", "1", "40", "–", "90", "–", "60"),
                        List.of("Public order and anti-social behaviour", "2", "20", "90", "–", "100", "57"),
                        List.of(
                                "Domestic abuse and stalking (cannot be placed: no count is held)",
                                "–",
                                "60",
                                "–",
                                "–",
                                "–",
                                "–"));
        assertThat(table.caption()).contains("an order to start from", "not agreed yet", "harm 3, volume 2, trend 2");
    }

    @Test
    void fitsAPageWithAllItsColumns() {
        var all = card(
                "Theft and shoplifting",
                Map.copyOf(WEIGHTS.keySet().stream().collect(Collectors.toMap(aspect -> aspect, aspect -> 1.0))));

        var table = printed(order(GRAVE, COUNTED, all));

        assertThat(table.head()).hasSize(10);
        assertThat(table.widths().stream().mapToInt(Integer::intValue).sum()).isLessThanOrEqualTo(ROOM + 10);
        assertThat(table.numeric()).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    private static Block.Table printed(Bound.Table table) {
        return new Block.Table(
                "t",
                1,
                table.caption(),
                cells(table.head()),
                table.rows().stream().map(RankedTests::cells).toList(),
                table.source(),
                List.of());
    }

    private static List<List<Inline>> cells(List<String> words) {
        return words.stream()
                .map(each -> List.<Inline>of(new Inline.Plain(each)))
                .toList();
    }
}
