package org.watchward.indicators;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watchward.statistics.Estimate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How a picture of deprivation is printed. */
enum DeprivationFormat {

    /** For reading. */
    TABLE {
        @Override
        void print(Deprivation.Picture picture, List<WardStanding> named, PrintWriter out) {
            out.printf(
                    "%s in %s, %s, by %s of %s%n%n",
                    picture.indicator().name(),
                    picture.area().name(),
                    picture.period().words(),
                    picture.domain().words(),
                    picture.index());
            out.println("Fifth of LSOAs      LSOAs     Events  Residents  Per 1,000 (95%)");
            picture.gradient().fifths().forEach(fifth -> out.println(line(fifth)));
            out.println();
            summary(picture).forEach(out::println);
            named.forEach(ward -> out.println(ward.words()));
            out.println();
            picture.notes().forEach(out::println);
        }
    },

    /** One row a fifth, then one a ward, with the same columns. */
    CSV {
        @Override
        void print(Deprivation.Picture picture, List<WardStanding> named, PrintWriter out) {
            var text = new StringWriter();
            try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
                csv.writeRecord(COLUMNS);
                picture.gradient().fifths().forEach(fifth -> csv.writeRecord(row(fifth)));
                picture.wards().forEach(ward -> csv.writeRecord(row(ward)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            out.print(text);
        }
    },

    /** Everything. */
    JSON {
        @Override
        void print(Deprivation.Picture picture, List<WardStanding> named, PrintWriter out) {
            out.println(MAPPER.writeValueAsString(described(picture)));
        }
    };

    private static final List<String> COLUMNS = List.of(
            "kind",
            "code",
            "name",
            "lsoas",
            "events",
            "residents",
            "per_1000",
            "lower95",
            "upper95",
            "place_by_rate",
            "place_by_deprivation",
            "confirmed");
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    abstract void print(Deprivation.Picture picture, List<WardStanding> named, PrintWriter out);

    private static String line(Gradient.Fifth fifth) {
        return String.format(
                Locale.UK,
                "%-18s %,6d %,10.0f %,10d  %.1f (%.1f to %.1f)",
                fifth.number() == 1
                        ? "1 most deprived"
                        : fifth.number() == 5 ? "5 least deprived" : "" + fifth.number(),
                fifth.lsoas(),
                fifth.events(),
                fifth.people(),
                fifth.per1000().value(),
                fifth.per1000().interval().lower(),
                fifth.per1000().interval().upper());
    }

    /** The correlation, the ratio and the slope, each in a sentence. */
    static List<String> summary(Deprivation.Picture picture) {
        var words = new ArrayList<String>();
        var gradient = picture.gradient();
        var correlation = gradient.correlation();
        if (correlation != null) {
            words.add(String.format(
                    Locale.UK,
                    "Spearman's correlation of rate and deprivation over the LSOAs: %.2f (%.2f to %.2f).",
                    correlation.coefficient(),
                    correlation.interval().lower(),
                    correlation.interval().upper()));
        }
        say(
                words,
                "The most deprived fifth has %.2f times the rate of the least deprived (%.2f to %.2f).",
                gradient.ratio());
        say(words, "Slope index: %.1f more per 1,000 at the most deprived end (%.1f to %.1f).", gradient.slope());
        return words;
    }

    private static void say(List<String> words, String sentence, @Nullable Estimate estimate) {
        if (estimate != null) {
            words.add(String.format(
                    Locale.UK,
                    sentence,
                    estimate.value(),
                    estimate.interval().lower(),
                    estimate.interval().upper()));
        }
    }

    private static List<String> row(Gradient.Fifth fifth) {
        return List.of(
                "fifth",
                Integer.toString(fifth.number()),
                fifth.number() == 1 ? "most deprived" : fifth.number() == 5 ? "least deprived" : "",
                Integer.toString(fifth.lsoas()),
                decimal(fifth.events()),
                Long.toString(fifth.people()),
                decimal(fifth.per1000().value()),
                decimal(fifth.per1000().interval().lower()),
                decimal(fifth.per1000().interval().upper()),
                "",
                "",
                "");
    }

    private static List<String> row(WardStanding ward) {
        return List.of(
                "ward",
                ward.area().code().value(),
                ward.area().name(),
                Integer.toString(ward.lsoas()),
                decimal(ward.events()),
                Long.toString(ward.people()),
                decimal(ward.per1000().value()),
                decimal(ward.per1000().interval().lower()),
                decimal(ward.per1000().interval().upper()),
                Integer.toString(ward.placeByRate()),
                Integer.toString(ward.placeByDeprivation()),
                Boolean.toString(ward.confirmed()));
    }

    private static String decimal(double value) {
        return Reckoning.rounded(value, Reckoning.RATE_DECIMALS).toPlainString();
    }

    private static Map<String, @Nullable Object> described(Deprivation.Picture picture) {
        var gradient = picture.gradient();
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("indicator", picture.indicator().id());
        all.put("area_code", picture.area().code().value());
        all.put("area_name", picture.area().name());
        all.put("period", picture.period().id());
        all.put("domain", picture.domain().id());
        all.put("index", picture.index());
        all.put(
                "months_held",
                picture.monthsHeld().stream().map(Object::toString).toList());
        var correlation = gradient.correlation();
        all.put(
                "spearman",
                correlation == null ? null : estimate(new Estimate(correlation.coefficient(), correlation.interval())));
        all.put("ratio", estimate(gradient.ratio()));
        all.put("slope_per_1000", estimate(gradient.slope()));
        all.put(
                "fifths",
                gradient.fifths().stream().map(fifth -> columns(row(fifth))).toList());
        all.put(
                "wards",
                picture.wards().stream().map(ward -> columns(row(ward))).toList());
        all.put("notes", picture.notes());
        all.put("releases", picture.releases().stream().map(Object::toString).toList());
        return all;
    }

    private static @Nullable Map<String, Double> estimate(@Nullable Estimate estimate) {
        return estimate == null
                ? null
                : Map.of(
                        "value", estimate.value(),
                        "lower95", estimate.interval().lower(),
                        "upper95", estimate.interval().upper());
    }

    private static Map<String, String> columns(List<String> row) {
        var named = new LinkedHashMap<String, String>();
        for (var column = 0; column < COLUMNS.size(); column++) {
            named.put(COLUMNS.get(column), row.get(column));
        }
        return named;
    }
}
