package org.watchward.assessment.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.watchward.assessment.themes.Order.Place;
import org.watchward.assessment.themes.Order.Range;

/**
 * Expected values: Python 3.11, which makes the same draws by the published rule of java.util.Random, seed 20100913: weights times 2 **
 * gauss(), ranks by sum(other > own), sorted(ranks)[25] and [974] of 1,000.
 */
class OrderTests {

    private static final Map<Aspect, Double> WEIGHTS = Map.of(
            Aspect.HARM, 3.0,
            Aspect.VOLUME, 2.0,
            Aspect.TREND, 2.0,
            Aspect.COMPARISON, 1.0,
            Aspect.DEPRIVATION, 1.0,
            Aspect.CONCERN, 2.0,
            Aspect.CONFIDENCE, 1.0);

    private static final Map<Aspect, Double> GRAVE =
            Map.of(Aspect.HARM, 0.8, Aspect.VOLUME, 0.2, Aspect.TREND, 0.5, Aspect.CONFIDENCE, 1.0);
    private static final Map<Aspect, Double> RISING = Map.of(
            Aspect.HARM, 0.4, Aspect.VOLUME, 0.7, Aspect.TREND, 0.9, Aspect.COMPARISON, 0.5, Aspect.CONFIDENCE, 1.0);
    private static final Map<Aspect, Double> MANY = Map.of(
            Aspect.HARM, 0.1,
            Aspect.VOLUME, 1.0,
            Aspect.TREND, 0.5,
            Aspect.COMPARISON, 1.0,
            Aspect.DEPRIVATION, 0.6,
            Aspect.CONFIDENCE, 0.5);

    private static List<Place> places(List<Map<Aspect, Double>> values) {
        return new Order(values).places(WEIGHTS);
    }

    @Test
    void ordersByTheWeightedMeanOfWhatIsKnownAndSaysHowFarThatHangsOnTheWeights() {
        var places = places(List.of(GRAVE, RISING, MANY));

        assertThat(places.get(0).score()).isCloseTo(0.6, within(1e-12));
        assertThat(places.get(1).score()).isCloseTo(0.6555555555555556, within(1e-12));
        assertThat(places.get(2).score()).isCloseTo(0.54, within(1e-12));
        assertThat(places).extracting(Place::rank).containsExactly(2, 1, 3);
        assertThat(places).extracting(Place::turned).containsExactly(new Range(1, 3), new Range(1, 2), new Range(2, 3));
        assertThat(places).extracting(Place::drawn).containsExactly(new Range(1, 3), new Range(1, 2), new Range(1, 3));
        assertThat(places).extracting(Place::first).containsExactly(0.315, 0.577, 0.108);
    }

    @Test
    void givesThoseThatAreAlikeTheSamePlace() {
        var places = places(List.of(GRAVE, MANY, GRAVE));

        assertThat(places).extracting(Place::rank).containsExactly(1, 3, 1);
    }

    @Test
    void doesNotTakeWhatIsNotKnownForNothing() {
        var places = places(List.of(Map.of(Aspect.HARM, 0.5), Map.of(Aspect.HARM, 0.5, Aspect.VOLUME, 0.0)));

        assertThat(places).extracting(Place::rank).containsExactly(1, 2);
    }

    @Test
    void putsLastWhatNothingIsKnownOfThatCounts() {
        var places = new Order(List.of(Map.of(Aspect.CONCERN, 1.0), Map.of(Aspect.HARM, 0.0)))
                .places(Map.of(Aspect.HARM, 1.0, Aspect.CONCERN, 0.0));

        assertThat(places.get(0).score()).isNull();
        assertThat(places).extracting(Place::rank).containsExactly(2, 1);
    }

    @Test
    void saysTheSameEveryTime() {
        assertThat(places(List.of(GRAVE, RISING, MANY))).isEqualTo(places(List.of(GRAVE, RISING, MANY)));
    }

    @Test
    void saysPlacesInWords() {
        assertThat(Places.range(new Range(1, 3))).isEqualTo("first to third");
        assertThat(Places.range(new Range(2, 2))).isEqualTo("second");
        assertThat(List.of(12, 13, 21, 22, 112).stream().map(Places::ordinal))
                .containsExactly("twelfth", "13th", "21st", "22nd", "112th");
    }
}
