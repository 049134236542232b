package org.watchward.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.watchward.indicators.Examples.CHERWELL;
import static org.watchward.indicators.Examples.burglary;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.watchward.indicators.open.Signal;
import org.watchward.indicators.open.Signal.Kind;
import org.watchward.statistics.signal.MonthlyCounts;

class SignalWordsTests {

    /** January 2000, as the statistics number months. */
    private static final int FIRST = 2_000 * 12;

    @Test
    void givesNoPercentageOfNothing() {
        var signal = signal(month -> month < 48 ? 0 : 100 + month % 2);

        assertThat(signal.kind()).isEqualTo(Kind.SHIFTED_UP);
        assertThat(signal.percent()).isNull();
        assertThat(signal.words())
                .isEqualTo("Burglary in Cherwell has been higher since January 2004: none were recorded in the months"
                        + " before.");
    }

    @Test
    void givesThePercentageOfALevel() {
        var signal = signal(month -> (month < 48 ? 100 : 200) + month % 2);

        assertThat(signal.kind()).isEqualTo(Kind.SHIFTED_UP);
        assertThat(signal.percent()).isNotNull();
        assertThat(signal.words()).contains("has been higher since January 2004: by ");
    }

    @Test
    void judgesAMonthThatIsTheFirstWithAnyEvent() {
        var signal = signal(month -> month < 59 ? 0 : 50);

        assertThat(signal.kind().up()).isTrue();
        assertThat(signal.words()).doesNotContain("%");
    }

    private static Signal signal(IntToDoubleFunction count) {
        var months = IntStream.range(FIRST, FIRST + 60).toArray();
        var counts = IntStream.range(0, 60).mapToDouble(count).toArray();
        return SignalWords.of(burglary(), CHERWELL, new MonthlyCounts(months, counts));
    }
}
