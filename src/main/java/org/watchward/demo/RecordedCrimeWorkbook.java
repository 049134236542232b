package org.watchward.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Recorded crime by community safety partnership in one year and the year before, as the Office for National Statistics
 * publishes it. It counts what the police recorded, also where the street files have gaps.
 */
final class RecordedCrimeWorkbook {

    /** A column of the tables. */
    private record Headline(String title, Predicate<Offence> offences) {}

    private static final List<Headline> HEADLINES = List.of(
            new Headline("Total recorded crime\n (excluding fraud)", offence -> true),
            group("Violence against\n the person", "Violence against the person"),
            subgroup("Homicide", "Homicide"),
            subgroup(
                    "Death or serious\n injury caused by\n illegal driving",
                    "Death or serious injury - unlawful driving"),
            subgroup("Violence with injury", "Violence with injury"),
            subgroup("Violence without injury", "Violence without injury"),
            subgroup("Stalking and harassment", "Stalking and harassment"),
            group("Sexual offences", "Sexual offences"),
            group("Robbery", "Robbery"),
            group("Theft offences", "Theft offences"),
            new Headline("Burglary", offence -> offence.category() == Category.BURGLARY),
            subgroup("Residential burglary", "Residential burglary"),
            subgroup("Non-residential burglary", "Non-residential burglary"),
            subgroup("Vehicle offences", "Vehicle offences"),
            subgroup("Theft from the person", "Theft from the person"),
            subgroup("Bicycle theft", "Bicycle theft"),
            subgroup("Shoplifting", "Shoplifting"),
            subgroup("All other theft offences", "All other theft offences"),
            group("Criminal damage and arson", "Criminal damage and arson"),
            group("Drug offences", "Drug offences"),
            group("Possession of weapons offences", "Possession of weapons offences"),
            group("Public order offences", "Public order offences"),
            group("Miscellaneous crimes against society", "Miscellaneous crimes against society"));

    private static final int RESIDENTIAL_BURGLARY = 11;
    private static final int FEWEST_FOR_A_CHANGE = 50;
    private static final double RESIDENTS_A_HOUSEHOLD = 2.4;

    private final Plan plan;
    private final County county;
    private final Residents residents;
    private final Offences offences;
    private final int lastMonth;

    /** The workbook of the year that ends with a month, which must be the 24th or a later one. */
    RecordedCrimeWorkbook(Plan plan, County county, Residents residents, Offences offences, int lastMonth) {
        this.plan = plan;
        this.county = county;
        this.residents = residents;
        this.offences = offences;
        this.lastMonth = lastMonth;
    }

    private static Headline group(String title, String name) {
        return new Headline(title, offence -> offence.group().equals(name));
    }

    private static Headline subgroup(String title, String name) {
        return new Headline(title, offence -> offence.subgroup().equals(name));
    }

    void write(Path folder) throws IOException {
        var ending = plan.month(lastMonth);
        var name = "csptablesye%s%02d.xlsx"
                .formatted(
                        ending.getMonth()
                                .getDisplayName(TextStyle.SHORT, Locale.UK)
                                .toLowerCase(Locale.ROOT),
                        ending.getYear() % 100);
        new Spreadsheet(List.of(
                        new Spreadsheet.Sheet("Cover sheet", cover()),
                        new Spreadsheet.Sheet("Table of contents", contents()),
                        new Spreadsheet.Sheet("Notes", notes()),
                        new Spreadsheet.Sheet("Table C1", combined()),
                        new Spreadsheet.Sheet("Table C2", counts("C2", lastMonth - 12)),
                        new Spreadsheet.Sheet("Table C3", counts("C3", lastMonth)),
                        new Spreadsheet.Sheet("Table C4", changes()),
                        new Spreadsheet.Sheet("Table C5", rates())))
                .write(folder.resolve(name));
    }

    private static String yearEnding(YearMonth month) {
        return "year ending %s %d"
                .formatted(month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK), month.getYear());
    }

    private String thisYear() {
        return yearEnding(plan.month(lastMonth));
    }

    private String yearBefore() {
        return yearEnding(plan.month(lastMonth - 12));
    }

    private List<List<Object>> cover() {
        return List.of(
                List.of("Crime in England & Wales, " + thisYear() + " - Community Safety Partnership tables"),
                List.of("Information"),
                List.of("The county, its partnerships and every count in these tables are invented."));
    }

    private List<List<Object>> contents() {
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

    private static List<List<Object>> notes() {
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

    private List<List<Object>> combined() {
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

    private List<List<Object>> above(String table) {
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

    private static List<Object> heading() {
        return new ArrayList<>(List.of(
                "Police Force Area\n code",
                "Police Force Area\n name",
                "Community Safety\n Partnership code",
                "Community Safety\n Partnership name",
                "Local Authority\n code",
                "Local Authority\n name"));
    }

    /** A line of a table: the force, a partnership, or what was given to none. */
    private record Line(List<Object> names, List<Integer> districts, boolean unassigned) {}

    private static List<Line> lines() {
        var lines = new ArrayList<Line>();
        var everywhere = IntStream.rangeClosed(0, Offences.unassigned()).boxed().toList();
        lines.add(new Line(List.of(District.FORCE_CODE, District.FORCE_AREA, "", "", "", ""), everywhere, false));
        for (var partnership : Partnership.ALL) {
            lines.add(new Line(names(partnership), places(partnership), false));
        }
        lines.add(new Line(
                List.of(District.FORCE_CODE, District.FORCE_AREA, "", "Unassigned " + District.FORCE_AREA, "", ""),
                List.of(Offences.unassigned()),
                true));
        return lines;
    }

    private static List<Object> names(Partnership partnership) {
        var districts = partnership.districts();
        var alone = districts.size() == 1;
        return List.of(
                District.FORCE_CODE,
                District.FORCE_AREA,
                partnership.code(),
                partnership.name(),
                alone ? districts.get(0).code() : "Combined Local Authorities",
                alone ? districts.get(0).name() + " " : "");
    }

    private static List<Integer> places(Partnership partnership) {
        return partnership.districts().stream().map(District.ALL::indexOf).toList();
    }

    private long count(Line line, Headline headline, int ending) {
        var months = IntStream.rangeClosed(ending - 11, ending).boxed().toList();
        return offences.count(months, line.districts(), headline.offences());
    }

    private List<List<Object>> counts(String table, int ending) {
        return table(table, (line, headline) -> count(line, headline, ending));
    }

    private List<List<Object>> changes() {
        return table("C4", (line, headline) -> {
            var before = count(line, headline, lastMonth - 12);
            if (line.unassigned()) {
                return "[x]";
            }
            return before < FEWEST_FOR_A_CHANGE ? "[u]" : (count(line, headline, lastMonth) - before) * 100.0 / before;
        });
    }

    private interface Cell {
        Object of(Line line, Headline headline);
    }

    private List<List<Object>> table(String table, Cell cell) {
        var rows = above(table);
        var heading = heading();
        HEADLINES.forEach(headline -> heading.add(headline.title()));
        rows.add(heading);
        for (var line : lines()) {
            var row = new ArrayList<>(line.names());
            HEADLINES.forEach(headline -> row.add(cell.of(line, headline)));
            rows.add(row);
        }
        return rows;
    }

    private List<List<Object>> rates() {
        var rows = above("C5");
        var year = plan.month(lastMonth).getYear() - 1;
        var heading = heading();
        heading.add("Population figures (mid-%d) - rounded to 100".formatted(year));
        heading.add("Household figures (mid-%d) - rounded to 100".formatted(year));
        for (var place = 0; place < HEADLINES.size(); place++) {
            var title = HEADLINES.get(place).title();
            heading.add(place == RESIDENTIAL_BURGLARY ? title + " (per 1,000 population)" : title);
            if (place == RESIDENTIAL_BURGLARY) {
                heading.add(title + " (per 1,000 household)");
            }
        }
        rows.add(heading);
        lines().forEach(line -> rows.add(rates(line, year)));
        return rows;
    }

    private List<Object> rates(Line line, int year) {
        var row = new ArrayList<>(line.names());
        var people = people(line, year);
        var households = people / RESIDENTS_A_HOUSEHOLD;
        row.add(line.unassigned() ? "[x]" : StrictMath.round(people / 100.0) * 100);
        row.add(line.unassigned() ? "[x]" : StrictMath.round(households / 100) * 100);
        for (var place = 0; place < HEADLINES.size(); place++) {
            var count = count(line, HEADLINES.get(place), lastMonth);
            row.add(line.unassigned() ? "[x]" : count * 1000.0 / people);
            if (place == RESIDENTIAL_BURGLARY) {
                row.add(line.unassigned() ? "[x]" : count * 1000.0 / households);
            }
        }
        return row;
    }

    private int people(Line line, int year) {
        return IntStream.range(0, county.pieces())
                .filter(piece -> line.districts().contains(county.district(piece)))
                .map(piece -> residents.in(piece, StrictMath.min(year, Residents.LAST_YEAR)))
                .sum();
    }
}
