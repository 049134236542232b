package org.watchward.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ConcentrationTests {

    @Test
    void findsOneMinusOneOverNWhenOnePlaceHasAll() {
        assertThat(Concentration.gini(new double[] {0, 0, 0, 12})).isCloseTo(0.75, within(1e-15));
    }

    @Test
    void findsNoConcentrationWhereFewEventsAreSpreadAsEvenlyAsTheyCan() {
        // Bernasco and Steenbeek 2017: 3 crimes on 10 street segments, no two on the same
        assertThat(Concentration.giniOfFew(new double[] {1, 1, 1, 0, 0, 0, 0, 0, 0, 0}))
                .isCloseTo(0, within(1e-12));
    }

    @Test
    void saysInHowFewPlacesHalfOfTheEventsAre() {
        assertThat(Concentration.placesHolding(new double[] {50, 20, 10, 10, 10}, 0.5))
                .isEqualTo(0.2);
        assertThat(Concentration.placesHolding(new double[] {40, 20, 20, 10, 10}, 0.5))
                .isEqualTo(0.4);
    }

    @Test
    void refusesPlacesWithoutEvents() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Concentration.gini(new double[] {0, 0}))
                .withMessage("events must be above 0, was 0.0");
    }

    @Property
    void giniIsTwiceTheAreaBetweenTheCurveAndTheDiagonal(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 500) Integer> counts) {
        var values = counts.stream().mapToDouble(count -> count + 0.5).toArray();
        var curve = Concentration.lorenz(values);

        var under = 0.0;
        for (var i = 1; i < curve.length; i++) {
            under += (curve[i] + curve[i - 1]) / 2 / values.length;
        }

        assertThat(Concentration.gini(values)).isCloseTo(1 - 2 * under, within(1e-9));
        assertThat(Arrays.stream(curve).max().orElseThrow()).isEqualTo(1);
    }
}
