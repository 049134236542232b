package org.watchward.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchward.indicators.open.Base;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Denominator;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Limits;
import org.watchward.indicators.open.Rate;
import org.watchward.indicators.open.Unit;
import org.watchward.kernel.Period;
import org.watchward.statistics.Estimate;
import org.watchward.statistics.Proportions;
import org.watchward.statistics.Rates;
import org.watchward.statistics.Ratios;

/**
 * What a count comes to, by the kind of its amount (docs/methods/figures.md).
 *
 * @param rate the value; absent if there is nothing to set the count against
 * @param amount what it was made of
 */
record Valuation(@Nullable Rate rate, Amount amount) {

    private static final double PERCENT = 100;

    /** The value of an amount that brings its own base. */
    static Valuation of(Indicator indicator, Count count, Amount amount) {
        return new Valuation(value(indicator, count, amount), amount);
    }

    private static @Nullable Rate value(Indicator indicator, Count count, Amount amount) {
        if (amount instanceof Amount.Share share) {
            return share(count, share.whole(), share.of(), true);
        }
        if (amount instanceof Amount.Picked picked) {
            return share(count, picked.whole(), picked.of(), false);
        }
        if (amount instanceof Amount.Among among) {
            return among.held() == null ? null : rate(indicator, count, denominator(among.base(), among.held()));
        }
        if (amount instanceof Amount.Published published) {
            return new Rate(published.score(), null, Unit.SCORE, 1, Denominator.UNPUBLISHED);
        }
        if (amount instanceof Amount.Times times) {
            var among = Denominator.residents(times.people(), times.year(), false);
            return new Rate(times.ratio(), times.interval95(), Unit.RATIO, 1, among);
        }
        throw new IllegalArgumentException(amount + " is a score of the residents");
    }

    private static Denominator denominator(Base base, Amount.People people) {
        return Denominator.of(base, people.number(), people.year(), people.estimated());
    }

    /** Events of the period per so many of the base; without an interval if more was taken back than counted. */
    static Rate rate(Indicator indicator, Count count, Denominator among) {
        var per = indicator.multiplier();
        var value = count.value()
                .multiply(BigDecimal.valueOf(per))
                .divide(among.number(), Reckoning.RATE_DECIMALS, RoundingMode.HALF_UP);
        return new Rate(value, rateLimits(count, among, per), per, among);
    }

    private static @Nullable Limits rateLimits(Count count, Denominator among, int per) {
        if (count.value().signum() < 0) {
            return null;
        }
        var rate = Rates.crude(count.value().doubleValue(), among.number().doubleValue(), per, Reckoning.CONFIDENCE);
        return limits(rate);
    }

    /** Weighted events per so many of the base, with Dobson's limits (docs/methods/severity.md). */
    static Rate score(Indicator indicator, Count count, Amount.Weighted weighted, Denominator among) {
        var per = indicator.multiplier();
        var events = count.value().doubleValue();
        var perHead = per / among.number().doubleValue();
        var value = Reckoning.rounded(weighted.sum() * perHead, Reckoning.RATE_DECIMALS);
        if (events <= 0) {
            return new Rate(value, null, Unit.SCORE, per, among);
        }
        var limits = Rates.weighted(events, weighted.sum(), weighted.squares(), Reckoning.CONFIDENCE)
                .map(sum -> sum * perHead);
        return new Rate(value, limits(limits), Unit.SCORE, per, among);
    }

    private static @Nullable Rate share(Count count, BigDecimal whole, String of, boolean sampled) {
        if (whole.signum() <= 0) {
            return null;
        }
        var having = Math.min(count.value().doubleValue(), whole.doubleValue());
        var share = Proportions.wilson(having, whole.doubleValue(), PERCENT, Reckoning.CONFIDENCE);
        var value = Reckoning.rounded(share.value(), Reckoning.RATE_DECIMALS);
        return Rate.percent(value, sampled ? limits(share) : null, Denominator.whole(whole, of));
    }

    private static Limits limits(Estimate estimate) {
        return Reckoning.limits(estimate.interval(), Reckoning.RATE_DECIMALS);
    }

    /** What must be said of the value, or of there being none. */
    List<String> caveats(Period period) {
        if (amount instanceof Amount.Share share && rate == null) {
            return List.of("No share: there were no " + share.of() + " in " + period.words() + ".");
        }
        if (amount instanceof Amount.Published) {
            return List.of("The publisher gives this score without its counts, so it has no interval here.");
        }
        if (amount instanceof Amount.Picked) {
            return List.of("The places are picked because they have most, so there is no interval as of a sample.");
        }
        return amount instanceof Amount.Among among ? caveats(among, period) : List.of();
    }

    private static List<String> caveats(Amount.Among among, Period period) {
        if (among.held() == null) {
            return List.of("No rate: no number of " + among.base().words() + " of this area is held. Import "
                    + (among.base() == Base.WORKDAY
                            ? "the workday population of the census."
                            : "the ONS table of recorded crime by partnership, which has them."));
        }
        return among.held().year() == Reckoning.yearOfResidents(period)
                ? List.of()
                : List.of("The rate is per "
                        + denominator(among.base(), among.held()).what() + ", the nearest year held.");
    }

    /** The change in percent from one value to a later one of the same kind; empty if none is worked out for it. */
    static Optional<Estimate> change(Tally.Counted later, Tally.Counted earlier) {
        if (later.amount() instanceof Amount.Share whole && earlier.amount() instanceof Amount.Share wholeBefore) {
            return change(part(later, whole), part(earlier, wholeBefore));
        }
        if (later.amount() instanceof Amount.Weighted sum && earlier.amount() instanceof Amount.Weighted sumBefore) {
            return change(new Part(sum.sum(), sum.squares()), new Part(sumBefore.sum(), sumBefore.squares()));
        }
        return Optional.empty();
    }

    private static Optional<Estimate> change(Part later, Part earlier) {
        return later.value() > 0 && earlier.value() > 0
                ? Optional.of(Ratios.ofEstimates(
                                later.value(),
                                later.variance(),
                                earlier.value(),
                                earlier.variance(),
                                Reckoning.CONFIDENCE)
                        .map(ratio -> PERCENT * (ratio - 1)))
                : Optional.empty();
    }

    private static Part part(Tally.Counted counted, Amount.Share share) {
        var all = share.whole().doubleValue();
        var value = all == 0 ? 0 : counted.count().value().doubleValue() / all;
        return new Part(value, all == 0 ? 0 : value * (1 - value) / all);
    }

    /** A value and its variance. */
    private record Part(double value, double variance) {}
}
