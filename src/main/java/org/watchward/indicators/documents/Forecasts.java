package org.watchward.indicators.documents;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.watchward.indicators.FigureValues;
import org.watchward.indicators.PeriodsReader;
import org.watchward.indicators.open.Figure;
import org.watchward.kernel.Period;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.Evidence;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Unmeant;

/** What months lead one to expect of a later period, and how such a forecast did: {@code forecast} and {@code backtest}. */
@Component
class Forecasts implements Binder {

    private static final String FORECAST = "forecast";
    private static final String BACKTEST = "backtest";

    private final HeldMonths months;
    private final PeriodsReader periods;
    private final Ages ages;
    private final Traces traces;
    private final Unsaid unsaid;

    Forecasts(HeldMonths months, PeriodsReader periods, Ages ages, Traces traces, Unsaid unsaid) {
        this.ages = ages;
        this.months = months;
        this.periods = periods;
        this.traces = traces;
        this.unsaid = unsaid;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        FORECAST,
                        Kind.Form.WORDS,
                        "How many are to be expected in a period by the months before it, with 80% and 95% prediction intervals.",
                        "forecast of burglary in E07000177, 2023"),
                new Kind(
                        BACKTEST,
                        Kind.Form.WORDS,
                        "What the months before a period would have led one to expect of it, and what was recorded in it.",
                        "backtest of burglary in E07000177, 2022"));
    }

    @Override
    public Bound bound(Asked asked) throws Unmeant {
        return asked.kind().words().equals(FORECAST) ? forecast(asked) : backTest(asked);
    }

    private Bound forecast(Asked asked) throws Unmeant {
        var period = asked.period();
        var held = months.of(asked, period.first().minusMonths(1));
        if (KnownFigures.of(held.figures()).none()) {
            return undated(
                    held,
                    unsaid.missing(
                            FORECAST, held, "no month of " + held.what() + " before " + period.words() + " is held"));
        }
        var newest = new Period.Month(held.newest());
        var before = Unbroken.to(
                        held.newest(),
                        periods.of(held.indicator(), held.area(), List.of(newest))
                                .here()
                                .comparable())
                .before(0);
        return undated(
                held,
                why(before, period)
                        .map(reason -> unsaid.tooLittle(
                                FORECAST,
                                held,
                                "No forecast of " + held.what() + " is made for " + period.words() + ": " + reason,
                                held.figures()))
                        .orElseGet(() -> forecast(held, before)));
    }

    /**
     * Made of some months for others, a forecast is of no one time: a section of either may have it. It ages when months that it could
     * still be made of are to be expected, else with the period itself.
     */
    private Bound undated(HeldSeries held, Bound.Words words) {
        var latest = held.newest().plusMonths(1).equals(held.period().first());
        return new Bound.Words(
                words.words(),
                words.evidence().stream()
                        .map(one -> new Evidence(
                                one.id(),
                                one.area(),
                                null,
                                one.values(),
                                one.status(),
                                one.page(),
                                one.releases(),
                                one.asOf(),
                                latest || !one.known()
                                        ? one.until()
                                        : ages.until(held.indicator(), new Period.Month(held.newest()))))
                        .toList());
    }

    private static Optional<String> why(Unbroken before, Period period) {
        var ahead = Expected.ahead(before, period);
        if (ahead > Expected.MOST_AHEAD) {
            return Optional.of("it ends " + ahead + " months after the newest month held before it, and "
                    + Expected.MOST_AHEAD + " is the farthest");
        }
        return before.enough() ? Optional.empty() : Optional.of(before.tooLittle());
    }

    private Bound.Words forecast(HeldSeries held, Unbroken before) {
        var expected = Expected.of(before, held.period());
        var words = held.subject() + ", " + held.period().words() + ": " + expected.shown() + " expected ("
                + expected.likely() + ", " + expected.nearlySure() + ") if " + before.words() + " go on as they did";
        return said(FORECAST, held, before, expected, words, "expected");
    }

    private Bound backTest(Asked asked) throws Unmeant {
        var period = asked.period();
        var held = months.of(asked);
        var basis = new Period.Month(period.first().minusMonths(1));
        var here = periods.of(held.indicator(), held.area(), List.of(basis, period))
                .here();
        if (!(here.figures().get(1) instanceof Figure.Known recorded)) {
            return unsaid.missing(
                    BACKTEST,
                    held,
                    String.valueOf(FigureValues.reason(here.figures().get(1))));
        }
        var before = Unbroken.to(period.last(), here.comparable()).before(period.length());
        return why(before, period)
                .<Bound>map(reason -> unsaid.tooLittle(
                        BACKTEST,
                        held,
                        "No forecast of " + held.what() + " for " + period.words() + " can be tested: " + reason,
                        held.figures()))
                .orElseGet(() -> tested(held, before, recorded));
    }

    private Bound tested(HeldSeries held, Unbroken before, Figure.Known recorded) {
        var expected = Expected.of(before, held.period());
        var verdict = expected.verdict(recorded.count().value().doubleValue());
        var words = held.subject() + ", " + held.period().words() + ": " + before.words() + " led one to expect "
                + expected.shown() + " (" + expected.nearlySure() + "); "
                + recorded.count().shown() + " were recorded, " + verdict;
        return said(BACKTEST, held, before, expected, words, verdict);
    }

    private Bound.Words said(
            String kind, HeldSeries held, Unbroken before, Expected expected, String words, String verdict) {
        var values = held.values();
        values.put("months", before.first() + ".." + before.newest());
        expected.put(values);
        values.put("verdict", verdict);
        values.put("words", words);
        return new Bound.Words(
                words,
                List.of(traces.whole(
                        kind, held.indicator(), held.area(), held.period(), values, held.since(before.first()))));
    }
}
