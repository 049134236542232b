package org.watchward.indicators;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.Numerator.CohortOutcomes;
import org.watchward.indicators.open.Numerator.CohortOutcomes.Outcome;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Warehouse;
import org.watchward.sources.open.Evidence;

/**
 * What became of crimes, all followed for equally long (docs/methods/outcomes.md). A month is given once the outcomes of it
 * and of every month that it is followed for are held.
 */
@Component
class OutcomeReader implements KindReader {

    private final Evidence evidence;
    private final ForceFiles files;
    private final String query = Warehouse.query("indicators", "outcome-cohorts");

    OutcomeReader(Evidence evidence, ForceFiles files) {
        this.evidence = evidence;
        this.files = files;
    }

    @Override
    public Class<? extends Numerator> kind() {
        return CohortOutcomes.class;
    }

    @Override
    public Tallies read(Question question) {
        var cohorts = new HashMap<Key, Cohort>();
        evidence.sql()
                .sql(query)
                .param("areas", EvidenceRows.codes(question.codes()))
                .param("months", EvidenceRows.months(question.monthsAsked()))
                .query(row -> {
                    cohorts.put(key(row), cohort(row));
                });
        var crimes = files.of(question.codes(), "police-street", "crimes");
        var outcomes = files.of(question.codes(), "police-outcomes", "outcomes");
        return (indicator, area, period) -> new Asked((CohortOutcomes) indicator.numerator(), area, period)
                .tally(crimes.get(area.code()), outcomes.get(area.code()), cohorts);
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(
                EvidenceRows.area(row), EvidenceRows.month(row), row.getInt("months"), row.getString("category"));
    }

    private static Cohort cohort(ResultSet row) throws SQLException {
        return new Cohort(
                row.getBigDecimal("crimes"),
                Map.of(
                        Outcome.CHARGED, row.getBigDecimal("charged"),
                        Outcome.POSITIVE, row.getBigDecimal("positive"),
                        Outcome.NO_SUSPECT, row.getBigDecimal("no_suspect")));
    }

    private record Key(AreaCode area, YearMonth month, int months, String category) {}

    /** Crimes of one month and kind, and how many of them had each outcome in time. */
    private record Cohort(BigDecimal crimes, Map<Outcome, BigDecimal> with) {}

    /** One cell of the table. */
    private record Asked(CohortOutcomes numerator, Area area, Period period) {

        Tally tally(ForceFiles.@Nullable Held crimes, ForceFiles.@Nullable Held outcomes, Map<Key, Cohort> cohorts) {
            if (crimes == null || outcomes == null) {
                return new Tally.Absent(ForceFiles.withoutForce(area));
            }
            return crimes.lacking(period.months())
                    .or(() -> outcomes.lacking(followed()).map(this::immature))
                    .<Tally>map(Tally.Absent::new)
                    .orElseGet(() -> counted(crimes, outcomes, cohorts));
        }

        /** Every month of the period, and those after it for which its crimes are followed. */
        private TreeSet<YearMonth> followed() {
            var months = new TreeSet<YearMonth>();
            for (var month = period.first();
                    !month.isAfter(period.last().plusMonths(numerator.months()));
                    month = month.plusMonths(1)) {
                months.add(month);
            }
            return months;
        }

        private String immature(String lacking) {
            return lacking + ", and every crime of " + period.words() + " is followed for " + numerator.months()
                    + " months, so that only crimes of equal age are compared";
        }

        private Tally counted(ForceFiles.Held crimes, ForceFiles.Held outcomes, Map<Key, Cohort> cohorts) {
            var found = period.months().stream()
                    .flatMap(month -> numerator.categories().stream()
                            .map(category -> new Key(area.code(), month, numerator.months(), category)))
                    .flatMap(key -> Stream.ofNullable(cohorts.get(key)))
                    .toList();
            var having = found.stream()
                    .map(cohort -> cohort.with().getOrDefault(numerator.outcome(), BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            var all = found.stream().map(Cohort::crimes).reduce(BigDecimal.ZERO, BigDecimal::add);
            var releases = new TreeSet<ReleaseId>(crimes.releases(period.months()));
            releases.addAll(outcomes.releases(followed()));
            return new Tally.Counted(
                    new Count(having, BigDecimal.ZERO),
                    releases,
                    oldest(crimes.asOf(period.months()), outcomes.asOf(followed())),
                    List.of("Outcomes published up to " + numerator.months() + " months after the month of the crime."),
                    null,
                    new Amount.Share(all.stripTrailingZeros(), "crimes"));
        }

        private static @Nullable LocalDate oldest(@Nullable LocalDate one, @Nullable LocalDate other) {
            if (one == null || other == null) {
                return null;
            }
            return one.isBefore(other) ? one : other;
        }
    }
}
