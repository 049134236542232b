package org.watchward.indicators;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.watchward.areas.Area;
import org.watchward.areas.Residents;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.Polarity;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;

/** An area, its force and its evidence, to build tests on. */
final class Examples {

    static final Area CHERWELL = Area.of("E07000177", "Cherwell");
    static final Area THAMES_VALLEY = Area.of("E23000029", "Thames Valley");
    static final ReleaseId RELEASE = new ReleaseId(7);
    static final LocalDate EXTRACTED = LocalDate.of(2026, 2, 1);

    private Examples() {}

    static Indicator anIndicator(String id, String name, String... categories) {
        return new Indicator(
                id,
                name,
                "What it counts, in plain English.",
                Numerator.MonthlyRows.of(Set.of(categories)),
                1_000,
                Polarity.BAD,
                Set.of(AreaType.DISTRICT, AreaType.FORCE),
                List.of(),
                "data.police.uk",
                "Open Government Licence v3.0");
    }

    static Indicator burglary() {
        return anIndicator("burglary", "Burglary", "burglary");
    }

    static Numerator.MonthlyRows rows(Indicator indicator) {
        return (Numerator.MonthlyRows) indicator.numerator();
    }

    static Residents residents(long people, int year) {
        return new Residents(CHERWELL.code(), year, people, false, Residents.Basis.PUBLISHED, Set.of(new ReleaseId(2)));
    }

    static AMonthlyRecord aMonthlyRecord() {
        return new AMonthlyRecord();
    }

    /** Builds what is held of Cherwell: no month at first. */
    static final class AMonthlyRecord {

        private final NavigableMap<YearMonth, HeldMonth> held = new TreeMap<>();
        private final Map<YearMonth, Map<String, Count>> counts = new HashMap<>();
        private Area area = CHERWELL;
        private boolean divided;

        AMonthlyRecord of(Area other) {
            area = other;
            return this;
        }

        AMonthlyRecord holding(String period) {
            return holding(period, 100, 0);
        }

        AMonthlyRecord holding(String period, long rows, long unlocated) {
            Period.parse(period)
                    .months()
                    .forEach(month -> held.put(
                            month,
                            new HeldMonth(rows, unlocated, Set.of(), Set.of(RELEASE), EXTRACTED, LsoaCodes.PARTS)));
            return this;
        }

        AMonthlyRecord lacking(String month) {
            held.remove(YearMonth.parse(month));
            return this;
        }

        AMonthlyRecord extractedAtAnUnknownTime(String month) {
            held.computeIfPresent(
                    YearMonth.parse(month),
                    (key, was) -> new HeldMonth(
                            was.rows(), was.unlocated(), was.partial(), was.releases(), null, was.codes()));
            return this;
        }

        AMonthlyRecord withRecordsAbsent(String category, String period) {
            Period.parse(period)
                    .months()
                    .forEach(month -> held.computeIfPresent(month, (key, was) -> {
                        var partial = new TreeSet<>(was.partial());
                        partial.add(category);
                        return new HeldMonth(
                                was.rows(), was.unlocated(), partial, was.releases(), was.extracted(), was.codes());
                    }));
            return this;
        }

        /** Of a part of an LSOA that was divided: these months name the whole. */
        AMonthlyRecord namingTheDivided(String period) {
            return naming(LsoaCodes.DIVIDED, period);
        }

        AMonthlyRecord namingBoth(String period) {
            return naming(LsoaCodes.BOTH, period);
        }

        private AMonthlyRecord naming(LsoaCodes codes, String period) {
            divided = true;
            Period.parse(period)
                    .months()
                    .forEach(month -> held.computeIfPresent(
                            month,
                            (key, was) -> new HeldMonth(
                                    was.rows(),
                                    was.unlocated(),
                                    was.partial(),
                                    was.releases(),
                                    was.extracted(),
                                    codes)));
            return this;
        }

        AMonthlyRecord counting(String category, String period, long rowsAMonth) {
            return counting(category, period, Count.of(rowsAMonth));
        }

        AMonthlyRecord counting(String category, String period, Count rowsAMonth) {
            Period.parse(period)
                    .months()
                    .forEach(month -> counts.computeIfAbsent(month, key -> new HashMap<>())
                            .put(category, rowsAMonth));
            return this;
        }

        MonthlyRecord build() {
            return new MonthlyRecord(area, "Thames Valley Police", held, counts, divided);
        }
    }
}
