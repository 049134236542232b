package org.watchward.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Recorded crime by community safety partnership in one year and the year before, as the Office for National Statistics
 * publishes it. It counts what the police recorded, also where the street files have gaps.
 */
final class RecordedCrimeWorkbook {

    private static final int RESIDENTIAL_BURGLARY = 11;
    private static final int FEWEST_FOR_A_CHANGE = 50;
    private static final double RESIDENTS_A_HOUSEHOLD = 2.4;

    private final Plan plan;
    private final County county;
    private final Residents residents;
    private final Offences offences;
    private final int lastMonth;
    private final RecordedCrimeWords words;

    /** The workbook of the year that ends with a month, which must be the 24th or a later one. */
    RecordedCrimeWorkbook(Plan plan, County county, Residents residents, Offences offences, int lastMonth) {
        this.plan = plan;
        this.county = county;
        this.residents = residents;
        this.offences = offences;
        this.lastMonth = lastMonth;
        words = new RecordedCrimeWords(plan.month(lastMonth));
    }

    void write(Path folder) throws IOException {
        var ending = plan.month(lastMonth);
        var name = Text.of(
                "csptablesye%s%02d.xlsx",
                ending.getMonth().getDisplayName(TextStyle.SHORT, Locale.UK).toLowerCase(Locale.ROOT),
                ending.getYear() % 100);
        new Spreadsheet(List.of(
                        new Spreadsheet.Sheet("Cover sheet", words.cover()),
                        new Spreadsheet.Sheet("Table of contents", words.contents()),
                        new Spreadsheet.Sheet("Notes", words.notes()),
                        new Spreadsheet.Sheet("Table C1", words.combined()),
                        new Spreadsheet.Sheet("Table C2", counts("C2", lastMonth - 12)),
                        new Spreadsheet.Sheet("Table C3", counts("C3", lastMonth)),
                        new Spreadsheet.Sheet("Table C4", changes()),
                        new Spreadsheet.Sheet("Table C5", rates())))
                .write(folder.resolve(name));
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
        var rows = words.above(table);
        var heading = heading();
        Headline.ALL.forEach(headline -> heading.add(headline.title()));
        rows.add(heading);
        for (var line : lines()) {
            var row = new ArrayList<>(line.names());
            Headline.ALL.forEach(headline -> row.add(cell.of(line, headline)));
            rows.add(row);
        }
        return rows;
    }

    private List<List<Object>> rates() {
        var rows = words.above("C5");
        var year = plan.month(lastMonth).getYear() - 1;
        var heading = heading();
        heading.add(Text.of("Population figures (mid-%d) - rounded to 100", year));
        heading.add(Text.of("Household figures (mid-%d) - rounded to 100", year));
        for (var place = 0; place < Headline.ALL.size(); place++) {
            var title = Headline.ALL.get(place).title();
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
        for (var place = 0; place < Headline.ALL.size(); place++) {
            var count = count(line, Headline.ALL.get(place), lastMonth);
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
