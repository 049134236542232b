package org.watchward.indicators;

import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Warehouse;
import org.watchward.sources.open.Evidence;

/** Recorded offences by quarter and offence code, and what each weighs (docs/methods/severity.md). */
@Component
class Offences {

    private static final int MONTHS_OF_A_QUARTER = 3;

    private final Evidence evidence;
    private final String quarters = Warehouse.query("indicators", "offence-quarters");
    private final String weights = Warehouse.query("indicators", "severity-weights");

    Offences(Evidence evidence) {
        this.evidence = evidence;
    }

    Read read(Set<AreaCode> areas, Collection<YearMonth> months) {
        var counts = new HashMap<Quarter, Map<String, Offence>>();
        var releases = new HashSet<ReleaseId>();
        evidence.sql()
                .sql(quarters)
                .param("areas", EvidenceRows.codes(areas))
                .param(
                        "quarters",
                        months.stream()
                                .filter(Offences::startsQuarter)
                                .map(Offences::firstDay)
                                .toList())
                .query(row -> {
                    var start = YearMonth.from(row.getObject("period_start", LocalDate.class));
                    var code =
                            Optional.ofNullable(row.getString("offence_code")).orElse("");
                    counts.computeIfAbsent(new Quarter(EvidenceRows.area(row), start), any -> new TreeMap<>())
                            .put(code, new Offence(code, row.getString("offence"), row.getLong("rows")));
                    releases.add(new ReleaseId(row.getLong("release")));
                });
        return new Read(counts, weights(releases), releases);
    }

    private Weights weights(Set<ReleaseId> releases) {
        var byCode = new HashMap<String, Double>();
        var sets = new TreeSet<String>();
        evidence.sql().sql(weights).query(row -> {
            byCode.put(row.getString("offence_code"), row.getDouble("weight"));
            Optional.ofNullable(row.getString("weight_set")).ifPresent(sets::add);
            releases.add(new ReleaseId(row.getLong("release")));
        });
        return new Weights(byCode, sets.isEmpty() ? null : sets.first());
    }

    private static boolean startsQuarter(YearMonth month) {
        return month.getMonthValue() % MONTHS_OF_A_QUARTER == 1;
    }

    private static Date firstDay(YearMonth month) {
        return Date.valueOf(month.atDay(1));
    }

    record Quarter(AreaCode area, YearMonth start) {}

    /** One offence in one stretch of time. */
    record Offence(String code, String name, long rows) {

        Offence plus(Offence other) {
            return new Offence(code, name, rows + other.rows);
        }
    }

    /** What offences weigh, and which set of weights that is, if the file says. */
    record Weights(Map<String, Double> byCode, @Nullable String set) {}

    /** What was read. */
    record Read(Map<Quarter, Map<String, Offence>> counts, Weights weights, Set<ReleaseId> releases) {

        /** Why no score can be made of a period, if none can. */
        Optional<String> lacking(Area area, Period period) {
            if (!startsQuarter(period.first()) || period.length() % MONTHS_OF_A_QUARTER != 0) {
                return Optional.of("offences are published by quarter; ask for whole quarters, such as "
                        + period.first().getYear() + ", fy" + period.first().getYear() + "-"
                        + String.format(Locale.ROOT, "%02d", (period.first().getYear() + 1) % 100) + " or "
                        + period.first().getYear() + "-01.." + period.first().getYear() + "-03");
            }
            var absent = starts(period).stream()
                    .filter(start -> !counts.containsKey(new Quarter(area.code(), start)))
                    .map(start -> "the quarter from " + MonthWords.of(start))
                    .toList();
            if (!absent.isEmpty()) {
                return Optional.of("the offences of " + area.name() + " in " + MonthWords.list(absent)
                        + " are not held; import the Home Office's open data tables by partnership");
            }
            return weights.byCode().isEmpty()
                    ? Optional.of("no weights of offences are held; import the publisher's file of severity weights")
                    : Optional.empty();
        }

        private static List<YearMonth> starts(Period period) {
            return period.months().stream().filter(Offences::startsQuarter).toList();
        }

        /** Every offence of a whole period, by its code. */
        Map<String, Offence> offences(Area area, Period period) {
            var all = new TreeMap<String, Offence>();
            starts(period)
                    .forEach(start -> counts.getOrDefault(new Quarter(area.code(), start), Map.of())
                            .values()
                            .forEach(offence -> all.merge(offence.code(), offence, Offence::plus)));
            return all;
        }
    }
}
