package org.watchward.indicators;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Judgement;
import org.watchward.indicators.open.Verdict;
import org.watchward.kernel.Period;
import org.watchward.statistics.signal.MonthlyCounts;
import org.watchward.statistics.signal.PeriodChange;
import org.watchward.statistics.signal.SeriesSignal;

/** Judges a change between two periods by how much its own months usually vary (docs/methods/signal.md). */
final class Judge {

    private static final int P_DECIMALS = 6;

    private Judge() {}

    /**
     * The change with what may be said of it.
     *
     * @param months those that may be compared with each other, up to the end of the later period
     * @param later the later period; the earlier one is as long
     */
    static Comparison.Change judged(Comparison.Change change, MonthlyCounts months, Period later) {
        var found = PeriodChange.of(
                months,
                MonthlyCounts.numberOf(change.comparedWith().first()),
                MonthlyCounts.numberOf(later.first()),
                later.length());
        return change.judged(
                found.enough()
                        ? new Judgement(verdict(change, found.clear()), pValue(found.pValue()), grounds(months, found))
                        : new Judgement(Verdict.NOT_ENOUGH_DATA, null, tooFew(found)));
    }

    static Verdict verdict(Comparison.Change change, boolean clear) {
        if (!clear) {
            return Verdict.NO_CLEAR_CHANGE;
        }
        return change.percent().signum() > 0 ? Verdict.RISE : Verdict.FALL;
    }

    static BigDecimal pValue(double p) {
        return BigDecimal.valueOf(p).setScale(P_DECIMALS, RoundingMode.HALF_UP);
    }

    private static String grounds(MonthlyCounts months, PeriodChange found) {
        var last = MonthlyCounts.monthOf(months.months()[months.size() - 1]);
        return "judged by how much the " + found.months() + " comparable months to " + MonthWords.of(last) + " vary";
    }

    private static String tooFew(PeriodChange found) {
        return found.months() < SeriesSignal.FEWEST_MONTHS
                ? "only " + count(found.months(), "comparable month is", "comparable months are") + " held, and "
                        + SeriesSignal.FEWEST_MONTHS + " are needed to know how much it usually varies"
                : "only " + count((int) found.events(), "event was", "events were") + " recorded in all of "
                        + found.months() + " months";
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
