package org.watchward.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class SharesTests {

    @Property
    void addsUpToExactlyOne(@ForAll @Size(min = 1, max = 12) List<@LongRange(min = 0, max = 100_000) Long> weights) {
        var shares = Shares.of(weights);

        assertThat(shares).hasSameSizeAs(weights).allMatch(share -> share.signum() >= 0 && share.scale() == 6);
        assertThat(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("1");
    }

    @org.junit.jupiter.api.Test
    void sharesEquallyWhereNobodyIsCounted() {
        assertThat(Shares.of(List.of(0L, 0L, 0L)))
                .containsExactly(new BigDecimal("0.333334"), new BigDecimal("0.333333"), new BigDecimal("0.333333"));
    }

    @org.junit.jupiter.api.Test
    void sharesInProportion() {
        assertThat(Shares.of(List.of(1500L, 500L)))
                .containsExactly(new BigDecimal("0.750000"), new BigDecimal("0.250000"));
    }
}
