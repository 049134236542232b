package org.watchward.indicators;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.watchward.kernel.AreaCode;

class GradientTests {

    @Test
    void makesFifthsOfTheAreasOwnLsoasMostDeprivedFirst() {
        var gradient = gradient(25, rank -> rank <= 5 ? 30 : 10);

        assertThat(gradient.fifths()).extracting(Gradient.Fifth::lsoas).containsExactly(5, 5, 5, 5, 5);
        assertThat(gradient.fifths())
                .extracting(fifth -> fifth.per1000().value())
                .containsExactly(30.0, 10.0, 10.0, 10.0, 10.0);
        assertThat(requireNonNull(gradient.ratio()).value()).isCloseTo(3, within(1e-9));
    }

    @Test
    void correlatesUpwardsWhereTheDeprivedHaveMore() {
        assertThat(requireNonNull(gradient(30, rank -> 40 - rank).correlation()).coefficient())
                .isCloseTo(1, within(1e-9));
        assertThat(requireNonNull(gradient(30, rank -> rank).correlation()).coefficient())
                .isCloseTo(-1, within(1e-9));
    }

    @Test
    void slopesUpTowardsTheMostDeprivedEnd() {
        var slope = requireNonNull(gradient(50, rank -> 60 - rank).slope());

        assertThat(slope.value()).isCloseTo(50, within(2.0));
        assertThat(slope.interval().lower()).isLessThan(slope.value());
        assertThat(slope.interval().upper()).isGreaterThan(slope.value());
    }

    @Test
    void widensTheIntervalWhereLsoasOfAFifthDifferMore() {
        var alike = requireNonNull(gradient(50, rank -> 20).ratio());
        var apart = requireNonNull(gradient(50, rank -> rank % 2 == 0 ? 1 : 39).ratio());

        assertThat(apart.interval().upper() - apart.interval().lower())
                .isGreaterThan(2 * (alike.interval().upper() - alike.interval().lower()));
    }

    @Test
    void givesNoRatioToNothing() {
        var gradient = gradient(25, rank -> rank > 20 ? 0 : 10);

        assertThat(gradient.ratio()).isNull();
        assertThat(gradient.slope()).isNull();
    }

    @Test
    void makesNoFifthsOfAFewLsoas() {
        assertThat(Gradient.of(lsoas(19, rank -> 10))).isEmpty();
    }

    private static Gradient gradient(int lsoas, IntToDoubleFunction eventsByRank) {
        return Gradient.of(lsoas(lsoas, eventsByRank)).orElseThrow();
    }

    private static List<Gradient.Small> lsoas(int many, IntToDoubleFunction eventsByRank) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(rank -> new Gradient.Small(
                        new AreaCode(String.format("E%08d", 1_000_000 + rank)),
                        eventsByRank.applyAsDouble(rank),
                        1_000,
                        rank))
                .toList();
    }
}
