package org.watchward.assessment.candidates;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.assessment.candidates.Candidate.Basis;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Look;
import org.watchward.statistics.signal.MonthlyCounts;
import org.watchward.statistics.signal.Verdict;

/** One thing that clearly changed, whatever it was judged by. */
sealed interface Changed {

    Basis basis();

    Indicator indicator();

    Area area();

    boolean up();

    double ratio();

    /** What is set against what. */
    Counts counts();

    /** How many more events there are than there would have been. */
    default long extra() {
        return counts().extra();
    }

    @Nullable
    YearMonth since();

    /** Its p-value, adjusted for all that was judged. */
    double adjusted();

    default String key() {
        return Candidate.key(up(), indicator(), area());
    }

    /** A series of months. */
    record Months(Look look, double adjusted) implements Changed {

        @Override
        public Basis basis() {
            return Basis.MONTHS;
        }

        @Override
        public Indicator indicator() {
            return look.indicator();
        }

        @Override
        public Area area() {
            return look.area();
        }

        @Override
        public boolean up() {
            return ratio() > 1;
        }

        @Override
        public double ratio() {
            return look.signal().ratio();
        }

        @Override
        public YearMonth since() {
            return MonthlyCounts.monthOf(look.signal().since());
        }

        /** The first month that counts as after the change; of a trend, of the last twelve months. */
        int after() {
            var signal = look.signal();
            var trend = signal.verdict() == Verdict.RISING || signal.verdict() == Verdict.FALLING;
            var newest = look.months().months()[look.months().size() - 1];
            return trend ? newest - 11 : signal.since();
        }

        @Override
        public Counts counts() {
            return Counts.of(look);
        }
    }

    /** Two published years. */
    record Years(Answer answer, Comparison.Change change, double adjusted) implements Changed {

        @Override
        public Basis basis() {
            return Basis.YEARS;
        }

        @Override
        public Indicator indicator() {
            return answer.indicator();
        }

        @Override
        public Area area() {
            return answer.area();
        }

        @Override
        public boolean up() {
            return change.percent().signum() > 0;
        }

        @Override
        public double ratio() {
            return 1 + change.percent().doubleValue() / 100;
        }

        @Override
        public Counts counts() {
            return Counts.ofYears(
                    answer.figure() instanceof Figure.Known known
                            ? known.count().value().longValue()
                            : 0,
                    change.earlier().value().longValue());
        }

        @Override
        public @Nullable YearMonth since() {
            return null;
        }
    }
}
