package org.watchward.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.watchward.statistics.StandardisedRates.Band;

class StandardisedRatesTests {

    @Test
    void givesNoRateBelowTenEvents() {
        assertThat(StandardisedRates.direct(List.of(Band.ofIndependent(9, 100, 50)), 1000, 0.95))
                .isEmpty();
    }

    @Test
    void refusesAStandardPopulationOfNobody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StandardisedRates.direct(List.of(Band.ofIndependent(20, 100, 0)), 1000, 0.95))
                .withMessage("standard must be above 0, was 0.0");
    }

    @Property
    void isTheCrudeRateWhenTheStandardIsTheAreaItself(
            @ForAll @IntRange(min = 10, max = 10_000) int young,
            @ForAll @IntRange(min = 10, max = 10_000) int old,
            @ForAll @IntRange(min = 100, max = 100_000) int people) {
        var bands =
                List.of(Band.ofIndependent(young, people, people), Band.ofIndependent(old, 2.0 * people, 2.0 * people));

        var direct = StandardisedRates.direct(bands, 1000, 0.95).orElseThrow();
        var crude = Rates.crude(young + old, 3.0 * people, 1000, 0.95);

        assertThat(direct.value()).isCloseTo(crude.value(), within(1e-9 * crude.value()));
        assertThat(direct.interval().lower()).isCloseTo(crude.interval().lower(), within(1e-9 * crude.value()));
        assertThat(direct.interval().upper()).isCloseTo(crude.interval().upper(), within(1e-9 * crude.value()));
    }

    @Property
    void eventsThatComeInThreesWidenTheLimits(@ForAll @IntRange(min = 4, max = 1000) int people) {
        var alone = List.of(Band.ofIndependent(3.0 * people, 10_000, 5000));
        var inThrees = List.of(new Band(3.0 * people, 9.0 * people, 10_000, 5000));

        var narrow = StandardisedRates.direct(alone, 1000, 0.95).orElseThrow().interval();
        var wide = StandardisedRates.direct(inThrees, 1000, 0.95).orElseThrow().interval();

        var factor = (wide.upper() - wide.lower()) / (narrow.upper() - narrow.lower());
        assertThat(factor).isCloseTo(Math.sqrt(3), within(1e-9));
    }
}
