package org.watchward.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchward.indicators.Examples.CHERWELL;
import static org.watchward.indicators.Examples.RELEASE;
import static org.watchward.indicators.Examples.burglary;
import static org.watchward.indicators.Examples.residents;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.watchward.areas.Area;
import org.watchward.indicators.Figures.Alone;
import org.watchward.indicators.Figures.Cell;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.PeerGroup;
import org.watchward.indicators.open.Position;
import org.watchward.kernel.Period;

class BesideTests {

    private static final Area OTHER = Area.of("E07000178", "Oxford");

    @Test
    void saysHigherOnlyOfCountsThatMayBeCompared() {
        assertThat(beside(null, null).position(OTHER)).isEqualTo(Position.HIGHER);
        assertThat(beside("records are absent", "records are absent").position(OTHER))
                .as("both too low for the same reason")
                .isEqualTo(Position.HIGHER);
        assertThat(beside("records are absent", null).position(OTHER)).isEqualTo(Position.NOT_COMPARED);
        assertThat(beside(null, "records are absent").position(OTHER)).isEqualTo(Position.NOT_COMPARED);
        assertThat(beside("some are absent", "others are absent").position(OTHER))
                .isEqualTo(Position.NOT_COMPARED);
    }

    @Test
    void doesNotRankAmongPeersWhoseRecordsAreAbsent() {
        var group = new PeerGroup("peers", "Peers", "us", null, List.of(OTHER.code()));

        assertThat(Standings.of(group, beside(null, null)).known()).isEqualTo(2);
        assertThat(Standings.of(group, beside(null, "records are absent")).known())
                .isEqualTo(1);
        assertThat(Standings.of(group, beside(null, "records are absent")).median())
                .isNull();
    }

    private static Beside beside(@Nullable String own, @Nullable String others) {
        var answer = new Answer(
                burglary(),
                CHERWELL,
                Period.parse("2016"),
                figure(500),
                new Comparison.NotComparable("the year before is not held", false));
        return new Beside(
                answer,
                Map.of(
                        new Cell(burglary(), CHERWELL), new Alone(figure(500), own),
                        new Cell(burglary(), OTHER), new Alone(figure(100), others)));
    }

    private static Figure figure(int count) {
        var tally = new Tally.Counted(
                org.watchward.indicators.open.Count.of(count), Set.of(RELEASE), null, List.of(), null);
        return Reckoning.figure(burglary(), Period.parse("2016"), tally, residents(10_000, 2016));
    }
}
