package org.watchward.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.Numerator.WeightedOffences;
import org.watchward.kernel.Period;
import org.watchward.sources.open.Releases;

/** The severity score that is worked out here: recorded offences, each times its published weight. */
@Component
class SeverityReader implements KindReader {

    private final Offences offences;
    private final Releases releases;

    SeverityReader(Offences offences, Releases releases) {
        this.offences = offences;
        this.releases = releases;
    }

    @Override
    public Class<? extends Numerator> kind() {
        return WeightedOffences.class;
    }

    @Override
    public Tallies read(Question question) {
        var read = offences.read(question.codes(), question.monthsAsked());
        var asOf = releases.asOf(read.releases()).orElse(null);
        return (indicator, area, period) -> tally(read, area, period, asOf);
    }

    static Tally tally(Offences.Read read, Area area, Period period, @Nullable LocalDate asOf) {
        return read.lacking(area, period)
                .<Tally>map(Tally.Absent::new)
                .orElseGet(() -> counted(read, area, period, asOf));
    }

    private static Tally counted(Offences.Read read, Area area, Period period, @Nullable LocalDate asOf) {
        var all = read.offences(area, period).values();
        var weights = read.weights().byCode();
        var weighed =
                all.stream().filter(each -> weights.containsKey(each.code())).toList();
        if (weighed.isEmpty()) {
            return new Tally.Absent(
                    "none of the offence codes of " + area.name() + " has a weight in the file that is held");
        }
        var count = weighed.stream().mapToLong(Offences.Offence::rows).sum();
        var weightless = all.stream().mapToLong(Offences.Offence::rows).sum() - count;
        return new Tally.Counted(
                new Count(BigDecimal.valueOf(count), BigDecimal.ZERO),
                read.releases(),
                asOf,
                caveats(read.weights(), weightless),
                null,
                weighted(weighed, read.weights()));
    }

    private static Amount.Weighted weighted(List<Offences.Offence> weighed, Offences.Weights weights) {
        var sum = 0.0;
        var squares = 0.0;
        for (var offence : weighed) {
            var weight = weights.byCode().getOrDefault(offence.code(), 0.0);
            sum += weight * offence.rows();
            squares += weight * weight * Math.max(0, offence.rows());
        }
        return new Amount.Weighted(sum, squares);
    }

    private static List<String> caveats(Offences.Weights weights, long weightless) {
        var caveats = new ArrayList<String>();
        if (weights.set() != null) {
            caveats.add("Weights of the set " + weights.set() + ".");
        }
        if (weightless != 0) {
            caveats.add(String.format(Locale.UK, "%,d offences of codes without a weight are left out.", weightless));
        }
        return caveats;
    }
}
