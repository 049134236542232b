package org.watchward.demo;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the workbook of recorded crime says in words, around its tables; rows of cells. */
record RecordedCrimeWords(YearMonth ending) {

    private static String yearEnding(YearMonth month) {
        return Text.of(
                "year ending %s %d", month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK), month.getYear());
    }

    private String thisYear() {
        return yearEnding(ending);
    }

    private String yearBefore() {
        return yearEnding(ending.minusYears(1));
    }

    List<List<Object>> cover() {
        return List.of(
                List.of("Crime in England & Wales, " + thisYear() + " - Community Safety Partnership tables"),
                List.of("Information"),
                List.of("The county, its partnerships and every count in these tables are invented."));
    }

    List<List<Object>> contents() {
        return List.of(
                List.of("Table of contents"),
                List.of("Table number", "Table title", "Table link"),
                List.of("Table C1", title("C1"), "Link to table C1"),
                List.of("Table C2", title("C2"), "Link to table C2"),
                List.of("Table C3", title("C3"), "Link to table C3"),
                List.of("Table C4", title("C4"), "Link to table C4"),
                List.of("Table C5", title("C5"), "Link to table C5"));
    }

    private String title(String table) {
        return switch (table) {
            case "C1" -> "List of combined Local Authorities by Community Safety Partnership in England and Wales";
            case "C2" -> counted(yearBefore());
            case "C3" -> counted(thisYear());
            case "C4" ->
                "Percentage change between police recorded crimes for headline offences by Community Safety Partnership"
                        + " area, England and Wales, " + yearBefore() + " and " + thisYear() + " [note 1][note 4]";
            default ->
                "Recorded crime rate per 1,000 population/households for headline offences, by Community Safety"
                        + " Partnership area, England and Wales, " + thisYear() + " [note 1][note 5]";
        };
    }

    private static String counted(String year) {
        return "Number of police recorded crimes for headline offences by Community Safety Partnership area, England and"
                + " Wales, " + year + " [note 1][note 2][note 3]";
    }

    List<List<Object>> notes() {
        return List.of(
                List.of("Notes"),
                List.of("This worksheet contains one table. "),
                List.of("Note number", "Note text"),
                List.of(1, "Caution must be taken when interpreting small numbers of offences."),
                List.of(
                        2,
                        "Some offences may not have an exact location so it may not be possible to allocate an offence"
                                + " to a CSP, these areas are referred to in the tables as 'Unassigned'."),
                List.of(
                        3,
                        "There may be negative offence numbers for some CSPs; this is likely owing to a police force"
                                + " transferring or cancelling offences from one period to the next."),
                List.of(4, "Percentage changes have not been calculated for 'Unassigned' CSPs"),
                List.of(5, "Rates per 1,000 population are not calculable for 'Unassigned' CSPs."));
    }

    List<List<Object>> combined() {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("Table C1: " + title("C1")));
        rows.add(List.of("This worksheet contains one table."));
        rows.add(List.of("Link to table of contents"));
        rows.add(List.of(
                "Police Force Area name",
                "Community Safety Partnership name",
                "Local Authority code",
                "Local Authority name"));
        Partnership.ALL.stream()
                .filter(partnership -> partnership.districts().size() > 1)
                .forEach(partnership -> {
                    var first = true;
                    for (var district : partnership.districts()) {
                        rows.add(List.of(
                                first ? District.FORCE_AREA : "",
                                first ? partnership.name() : "",
                                district.code(),
                                district.name()));
                        first = false;
                    }
                });
        return rows;
    }

    /** The lines above the headings of a table. */
    List<List<Object>> above(String table) {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("Table " + table + ":  " + title(table)));
        rows.add(List.of("Police recorded crime data are not designated as National Statistics."));
        rows.add(
                List.of(
                        "This worksheet contains one table. Some cells refer to notes which can be found on the notes worksheet."));
        rows.add(List.of("Some shorthand is used in this table.  [x] indicates data are unavailable. [u] indicates"
                + " percentage changes are not reported because the base number of offences is less than 50."));
        rows.add(List.of("Link to Notes page"));
        rows.add(List.of("Link to table of contents"));
        rows.add(List.of("Source: Home Office - Police recorded crime"));
        return rows;
    }
}
