package org.watchward.assessment.candidates;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.watchward.assessment.candidates.Weighing.Weight;

/**
 * How often a scan of a county in which nothing changed finds anything: {@code ./bench NullCountiesBench}. Settings: counties (1,000), districts,
 * wards in each, LSOAs in each.
 */
public final class NullCountiesBench {

    static final Weighing.Candidates WEIGHTS =
            new Weighing.Candidates(weight(3), weight(3), weight(2), weight(1), weight(1));

    private NullCountiesBench() {}

    private static Weight weight(double weight) {
        return new Weight(weight, "");
    }

    static Sifting.Sifted sift(InventedCounty county) {
        return Sifting.of(county.extent(), InventedCounty.indicators(), county.looks(), List.of(), WEIGHTS, Map.of());
    }

    public static void main(String[] args) {
        var counties = setting(args, 0, 1_000);
        var districts = setting(args, 1, 4);
        var wards = setting(args, 2, 4);
        var lsoas = setting(args, 3, 4);
        var any = 0;
        var candidates = 0;
        var series = 0L;
        var began = System.nanoTime();
        for (var i = 0; i < counties; i++) {
            var sifted = sift(new InventedCounty(1_000 + i, districts, wards, lsoas));
            any += sifted.candidates().isEmpty() ? 0 : 1;
            candidates += sifted.candidates().size();
            series += sifted.judged();
        }
        System.out.printf(
                Locale.UK,
                "%,d counties without change, %,d series judged in each: %d yield a candidate (%.1f%%), %d candidates in all; %.0f s%n",
                counties,
                series / counties,
                any,
                100.0 * any / counties,
                candidates,
                (System.nanoTime() - began) / 1e9);
    }

    static int setting(String[] args, int at, int otherwise) {
        return args.length > at ? Integer.parseInt(args[at]) : otherwise;
    }
}
