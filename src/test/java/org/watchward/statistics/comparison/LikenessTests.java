package org.watchward.statistics.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LikenessTests {

    /** {@code # R 4.3: dist(scale(x) * sqrt(5 / 4))}, as scale divides by n - 1 and these are all the places. */
    private static final double[][] PLACES = {{1, 100}, {2, 100}, {3, 300}, {4, 100}, {10, 300}};

    @Test
    void measuresDistanceInStandardDeviations() {
        var likeness = Likeness.of(PLACES);

        var first = Math.sqrt(10);
        var second = Math.sqrt(9_600);
        assertThat(likeness.distance(0, 1)).isCloseTo(1 / first, within(1e-12));
        assertThat(likeness.distance(0, 2)).isCloseTo(Math.hypot(2 / first, 200 / second), within(1e-12));
        assertThat(likeness.distance(4, 2)).isEqualTo(likeness.distance(2, 4));
    }

    @Test
    void findsTheNearestFirstAndNeverThePlaceItself() {
        var likeness = Likeness.of(PLACES);

        assertThat(likeness.nearest(0, 2)).containsExactly(1, 3);
        assertThat(likeness.nearest(0, 10)).containsExactlyInAnyOrder(1, 2, 3, 4);
        assertThat(likeness.nearest(1, 2))
                .as("of two as near, the one given first")
                .containsExactly(0, 3);
    }

    @Test
    void doesNotLetTheUnitsOfACharacteristicDecide() {
        var thousandfold = new double[PLACES.length][];
        for (var at = 0; at < PLACES.length; at++) {
            thousandfold[at] = new double[] {PLACES[at][0], PLACES[at][1] * 1_000 + 7};
        }

        for (var place = 0; place < PLACES.length; place++) {
            assertThat(Likeness.of(thousandfold).nearest(place, 4))
                    .isEqualTo(Likeness.of(PLACES).nearest(place, 4));
        }
    }

    @Test
    void passesOverACharacteristicThatIsTheSameEverywhere() {
        var likeness = Likeness.of(new double[][] {{1, 7}, {2, 7}, {9, 7}});

        assertThat(likeness.nearest(2, 2)).containsExactly(1, 0);
        assertThat(likeness.distance(0, 1)).isFinite();
    }

    @Test
    void refusesWhatIsNoTableOfNumbers() {
        assertThatThrownBy(() -> Likeness.of(new double[][] {{1, 2}, {1}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Likeness.of(new double[][] {{1, Double.NaN}}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Likeness.of(new double[0][])).isInstanceOf(IllegalArgumentException.class);
    }
}
