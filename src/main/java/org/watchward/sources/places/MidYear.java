package org.watchward.sources.places;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.watchward.sources.tables.Row;

/** Which mid-year a table of residents counts, from wherever it says so. */
final class MidYear {

    private static final Pattern IN_WORDS = Pattern.compile("(?i)\\bmid[- ]?(\\d{4})\\b");
    private static final Pattern IN_A_NAME =
            Pattern.compile("(?i)(?:mid|population|pop|mye|sape)[-_ ]?(\\d{4}|\\d{2})(?!\\d)|(\\d{4})[-_ ]?pop");

    private MidYear() {}

    /** What the title above the headings, or else the name of the sheet, says; a range names none. */
    static OptionalInt inTheTable(List<Row> above, String sheet) {
        return Stream.concat(above.stream().flatMap(row -> row.cells().stream()), Stream.of(sheet))
                .map(IN_WORDS::matcher)
                .filter(java.util.regex.Matcher::find)
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .findFirst();
    }

    /** What the name of the file says: {@code population20_lsoa11.csv}, {@code mid-2022.csv}, {@code 2019_population.csv}. */
    static OptionalInt inTheName(String file) {
        var found = IN_A_NAME.matcher(file);
        if (!found.find()) {
            return OptionalInt.empty();
        }
        var digits = found.group(1) == null ? found.group(2) : found.group(1);
        var year = Integer.parseInt(digits);
        return OptionalInt.of(year < 100 ? 2000 + year : year);
    }
}
