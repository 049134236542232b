package org.watchward.indicators.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Denominator;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Funnel;
import org.watchward.indicators.open.Funnel.Place;
import org.watchward.indicators.open.PartFigure;
import org.watchward.indicators.open.Rate;
import org.watchward.indicators.open.Refused;
import org.watchward.indicators.open.Refused.Why;

class FunnelsTests {

    @Test
    void drawsExactLimitsWherePlacesDifferAsChanceWouldHaveThem() {
        var parts = List.of(
                rate(1, 100, 10_000),
                rate(2, 195, 20_000),
                rate(3, 305, 30_000),
                rate(4, 398, 40_000),
                rate(5, 502, 50_000));

        var funnel = (Funnel.Drawn) Funnels.of(parts, parts.get(0).area());

        assertThat(funnel.widened()).isFalse();
        assertThat(funnel.centre()).isEqualByComparingTo("10");
        assertThat(funnel.limits()).hasSize(40);
        // R 4.3: qgamma(c(0.025, 0.975), c(100, 101)) / 100 * 10
        assertThat(funnel.limits().get(0).size()).isEqualByComparingTo("10000");
        assertThat(funnel.limits().get(0).lower95())
                .isCloseTo(new BigDecimal("8.1364"), within(new BigDecimal("0.0001")));
        assertThat(funnel.limits().get(0).upper95())
                .isCloseTo(new BigDecimal("12.1627"), within(new BigDecimal("0.0001")));
        assertThat(funnel.limits().get(39).size()).isEqualByComparingTo("50000");
        assertThat(funnel.words())
                .isEqualTo(
                        "All 5 places lie within the limits. Place 1 is within the limits. The limits are those of chance"
                                + " alone.");
    }

    @Test
    void widensTheLimitsWherePlacesDifferByMore() {
        var parts = new ArrayList<PartFigure>();
        for (var i = 0; i < 20; i++) {
            parts.add(rate(i, i % 2 == 0 ? 700 : 1_300, 100_000));
        }
        parts.add(rate(99, 4_000, 100_000));

        var funnel = (Funnel.Drawn) Funnels.of(parts, parts.get(20).area());

        assertThat(funnel.widened()).isTrue();
        assertThat(funnel.dispersion()).isGreaterThan(BigDecimal.TEN);
        assertThat(funnel.outside()).extracting(Funnel.Spot::place).containsExactly(Place.HIGH_998);
        assertThat(funnel.subject()).isEqualTo(funnel.outside().get(0));
        assertThat(funnel.words())
                .startsWith("1 of 21 places lies outside the 95% limits. Place 99 is far above them. Places differ ")
                .endsWith("So much is not chance that the limits say little of it.");
    }

    @Test
    void drawsSharesByTheirWholes() {
        var parts =
                List.of(share(1, 30, 100), share(2, 61, 200), share(3, 88, 300), share(4, 121, 400), share(5, 80, 100));

        var funnel = (Funnel.Drawn) Funnels.of(parts, null);

        assertThat(funnel.size()).isEqualTo("crimes");
        assertThat(funnel.value()).isEqualTo("percent of crimes");
        assertThat(funnel.centre()).isEqualByComparingTo("34.5455");
        assertThat(funnel.spots().get(4).value()).isEqualByComparingTo("80");
        assertThat(funnel.subject()).isNull();
    }

    @Test
    void leavesOutWhatIsNotKnownAndSaysSo() {
        var parts = new ArrayList<PartFigure>();
        for (var i = 0; i < 5; i++) {
            parts.add(rate(i, 100, 10_000));
        }
        parts.add(part(6, new Figure.Missing("not held")));

        assertThat(((Funnel.Drawn) Funnels.of(parts, null)).notes())
                .containsExactly("Left out: 1 place without a known value.");
        assertThat(((Refused) Funnels.of(parts.subList(1, 6), null)).why()).isEqualTo(Why.TOO_FEW_AREAS);
    }

    @Test
    void refusesScoresAndPlacesWithoutEvents() {
        var scores = new ArrayList<PartFigure>();
        var nothing = new ArrayList<PartFigure>();
        for (var i = 0; i < 5; i++) {
            var value = new Rate(
                    BigDecimal.ONE,
                    null,
                    org.watchward.indicators.open.Unit.RATIO,
                    1,
                    Denominator.residents(1_000, 2020, false));
            scores.add(part(i, Figure.Known.of(Count.of(5), value, Set.of(), null, List.of())));
            nothing.add(rate(i, 0, 1_000));
        }

        assertThat(((Refused) Funnels.of(scores, null)).why()).isEqualTo(Why.WRONG_KIND);
        assertThat(((Refused) Funnels.of(nothing, null)).why()).isEqualTo(Why.TOO_LITTLE);
    }

    private static PartFigure rate(int place, long events, long people) {
        var value = BigDecimal.valueOf(1_000 * events).divide(BigDecimal.valueOf(people), 6, RoundingMode.HALF_UP);
        return part(
                place,
                Figure.Known.of(
                        Count.of(events),
                        new Rate(value, null, 1_000, Denominator.residents(people, 2020, false)),
                        Set.of(),
                        null,
                        List.of()));
    }

    private static PartFigure share(int place, long events, long all) {
        var value = BigDecimal.valueOf(100 * events).divide(BigDecimal.valueOf(all), 6, RoundingMode.HALF_UP);
        return part(
                place,
                Figure.Known.of(
                        Count.of(events),
                        Rate.percent(value, null, Denominator.whole(BigDecimal.valueOf(all), "crimes")),
                        Set.of(),
                        null,
                        List.of()));
    }

    private static PartFigure part(int place, Figure figure) {
        return new PartFigure(
                Area.of(String.format(java.util.Locale.ROOT, "E070001%02d", place), "Place " + place), figure);
    }
}
