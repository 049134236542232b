package org.watchward.areas;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Shares of a whole as decimals with six places that add up to exactly 1. */
final class Shares {

    private static final int PLACES = 6;
    private static final long UNITS = 1_000_000;

    private Shares() {}

    /**
     * In proportion to weights; what rounding leaves over goes to the largest remainders, the first among equals.
     *
     * @param weights at least one, each 0 or more; all 0 gives equal shares
     */
    static List<BigDecimal> of(List<Long> weights) {
        var total = weights.stream().mapToLong(Long::longValue).sum();
        if (total == 0) {
            return of(Collections.nCopies(weights.size(), 1L));
        }
        var units = new long[weights.size()];
        var remainders = new ArrayList<BigInteger>();
        for (var i = 0; i < units.length; i++) {
            var exact = BigInteger.valueOf(weights.get(i))
                    .multiply(BigInteger.valueOf(UNITS))
                    .divideAndRemainder(BigInteger.valueOf(total));
            units[i] = exact[0].longValueExact();
            remainders.add(exact[1]);
        }
        var left = UNITS
                - IntStream.range(0, units.length).mapToLong(i -> units[i]).sum();
        IntStream.range(0, units.length)
                .boxed()
                .sorted(comparing((Integer i) -> remainders.get(i)).reversed())
                .limit(left)
                .forEach(i -> units[i]++);
        return IntStream.range(0, units.length)
                .mapToObj(i -> BigDecimal.valueOf(units[i], PLACES))
                .toList();
    }
}
