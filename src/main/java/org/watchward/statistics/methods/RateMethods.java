package org.watchward.statistics.methods;

import static org.watchward.statistics.methods.Declared.each;
import static org.watchward.statistics.methods.Declared.eachGroup;

import java.util.List;
import java.util.Optional;
import org.watchward.statistics.Estimate;
import org.watchward.statistics.Proportions;
import org.watchward.statistics.Rates;
import org.watchward.statistics.RatioLimits;
import org.watchward.statistics.Ratios;
import org.watchward.statistics.StandardisedRates;
import org.watchward.statistics.StandardisedRates.Band;
import org.watchward.statistics.StandardisedRates.ReferenceBand;

/** Rates, proportions, changes and standardised rates, on tables. */
final class RateMethods {

    private static final Column COUNT = Column.number("count", "events, 0 or more");
    private static final Column MULTIPLIER =
            Column.number("multiplier", "what the result is per; 1 if empty").optional();
    static final Column CONFIDENCE =
            Column.number("confidence", "between 0 and 1; 0.95 if empty").optional();
    private static final List<Column> ESTIMATE = List.of(
            Column.number("value", "the estimate"),
            Column.number("lower", "its lower limit"),
            Column.number("upper", "its upper limit"));

    private RateMethods() {}

    static List<Method> list() {
        return List.of(
                new Declared(
                        "byars",
                        "Byar's limits of a count",
                        List.of(COUNT, MULTIPLIER, CONFIDENCE),
                        ESTIMATE,
                        each(row -> with(
                                row,
                                new Estimate(row.number("count"), Rates.byar(row.number("count"), confidence(row)))
                                        .map(value -> value * row.number("multiplier", 1))))),
                new Declared(
                        "ohid_rate",
                        "Crude rate: exact Poisson limits below 10 events, Byar's from there",
                        List.of(COUNT, Column.number("denominator", "people, above 0"), MULTIPLIER, CONFIDENCE),
                        ESTIMATE,
                        each(row -> with(
                                row,
                                Rates.crude(
                                        row.number("count"),
                                        row.number("denominator"),
                                        row.number("multiplier", 1),
                                        confidence(row))))),
                new Declared(
                        "wilson",
                        "Proportion with Wilson's limits",
                        List.of(COUNT, Column.number("denominator", "all, above 0"), MULTIPLIER, CONFIDENCE),
                        ESTIMATE,
                        each(row -> with(
                                row,
                                Proportions.wilson(
                                        row.number("count"),
                                        row.number("denominator"),
                                        row.number("multiplier", 1),
                                        confidence(row))))),
                ratio(),
                direct(),
                indirect());
    }

    private static Method ratio() {
        var limits =
                Column.text("limits", "exact or log_normal; exact if empty").optional();
        return new Declared(
                "ratio",
                "Ratio of a later rate to an earlier one, or of two counts if no denominators are given",
                List.of(
                        Column.number("later", "events later"),
                        Column.number("earlier", "events earlier, above 0"),
                        Column.number("later_denominator", "exposure later; 1 if empty")
                                .optional(),
                        Column.number("earlier_denominator", "exposure earlier; 1 if empty")
                                .optional(),
                        limits,
                        CONFIDENCE),
                ESTIMATE,
                each(row -> with(
                        row,
                        Ratios.ofRates(
                                row.number("later"),
                                row.number("later_denominator", 1),
                                row.number("earlier"),
                                row.number("earlier_denominator", 1),
                                row.word("limits", RatioLimits.class, RatioLimits.EXACT),
                                confidence(row)))));
    }

    private static Method direct() {
        return new Declared(
                "dsr",
                "Directly standardised rate of each area, Dobson's limits; empty below 10 events",
                List.of(
                        Column.text("area", "the bands of one area share it").optional(),
                        Column.number("count", "events of the band; none if empty")
                                .optional(),
                        Column.number("pop", "people of the band in the area"),
                        Column.number("standard_population", "people of the band in the standard population"),
                        Column.number("multiplier", "100,000 if empty").optional()),
                List.of(
                        Column.text("area", ""),
                        Column.number("total_count", "events of all bands"),
                        Column.number("total_pop", "people of all bands"),
                        Column.number("value", "events per multiplier"),
                        Column.number("lower95_0cl", ""),
                        Column.number("upper95_0cl", ""),
                        Column.number("lower99_8cl", ""),
                        Column.number("upper99_8cl", "")),
                eachGroup("area", rows -> List.of(directRow(rows))));
    }

    private static Row directRow(List<Row> rows) {
        var bands = rows.stream()
                .map(row -> Band.ofIndependent(
                        row.number("count", 0), row.number("pop"), row.number("standard_population")))
                .toList();
        var first = rows.get(0);
        var multiplier = first.number("multiplier", 100_000);
        var result = new Row(first.line(), java.util.Map.of())
                .with("area", first.text("area", ""))
                .with("total_count", bands.stream().mapToDouble(Band::events).sum())
                .with("total_pop", bands.stream().mapToDouble(Band::population).sum());
        return withBoth(
                result,
                StandardisedRates.direct(bands, multiplier, 0.95),
                StandardisedRates.direct(bands, multiplier, 0.998));
    }

    private static Method indirect() {
        return new Declared(
                "isr",
                "Indirectly standardised rate and ratio of each area",
                List.of(
                        Column.text("area", "the bands of one area share it").optional(),
                        Column.number("count", "events of the band; none if empty")
                                .optional(),
                        Column.number("pop", "people of the band in the area; none if empty")
                                .optional(),
                        Column.number("refcount", "events of the band in the reference; none if empty")
                                .optional(),
                        Column.number("refpop", "people of the band in the reference"),
                        Column.number("multiplier", "of the rate; 100,000 if empty")
                                .optional()),
                List.of(
                        Column.text("area", ""),
                        Column.number("observed", "events of the area"),
                        Column.number("expected", "events at reference rates"),
                        Column.number("ref_rate", "crude rate of the reference per multiplier"),
                        Column.number("value", "the rate per multiplier"),
                        Column.number("lower95_0cl", ""),
                        Column.number("upper95_0cl", ""),
                        Column.number("lower99_8cl", ""),
                        Column.number("upper99_8cl", ""),
                        Column.number("ratio", "observed by expected, times 100")),
                eachGroup("area", rows -> List.of(indirectRow(rows))));
    }

    private static Row indirectRow(List<Row> rows) {
        var bands = rows.stream()
                .map(row -> new ReferenceBand(row.number("pop", 0), row.number("refcount", 0), row.number("refpop")))
                .toList();
        var first = rows.get(0);
        var observed = rows.stream().mapToDouble(row -> row.number("count", 0)).sum();
        var expected = StandardisedRates.expected(bands);
        var reference = first.number("multiplier", 100_000)
                * bands.stream().mapToDouble(ReferenceBand::referenceEvents).sum()
                / bands.stream().mapToDouble(ReferenceBand::referencePopulation).sum();
        var result = new Row(first.line(), java.util.Map.of())
                .with("area", first.text("area", ""))
                .with("observed", observed)
                .with("expected", expected)
                .with("ref_rate", reference);
        return withBoth(
                        result,
                        Optional.of(StandardisedRates.indirectRate(observed, expected, reference, 0.95)),
                        Optional.of(StandardisedRates.indirectRate(observed, expected, reference, 0.998)))
                .with("ratio", 100 * observed / expected);
    }

    private static Row withBoth(Row row, Optional<Estimate> at95, Optional<Estimate> at998) {
        return row.with("value", at95.map(Estimate::value).orElse(Double.NaN))
                .with("lower95_0cl", at95.map(e -> e.interval().lower()).orElse(Double.NaN))
                .with("upper95_0cl", at95.map(e -> e.interval().upper()).orElse(Double.NaN))
                .with("lower99_8cl", at998.map(e -> e.interval().lower()).orElse(Double.NaN))
                .with("upper99_8cl", at998.map(e -> e.interval().upper()).orElse(Double.NaN));
    }

    static double confidence(Row row) {
        return row.number("confidence", 0.95);
    }

    private static Row with(Row row, Estimate estimate) {
        return row.with("value", estimate.value())
                .with("lower", estimate.interval().lower())
                .with("upper", estimate.interval().upper());
    }
}
