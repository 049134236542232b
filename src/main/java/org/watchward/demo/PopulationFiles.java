package org.watchward.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The mid-year population estimates, by LSOA and by local authority, as workbooks of the Office for National Statistics. */
record PopulationFiles(County county, Residents residents) {

    private static final List<String> AGES = List.of("0 to 15", "16 to 29", "30 to 44", "45 to 64", "65 and over");
    private static final double[] OF_AGE = {0.18, 0.18, 0.20, 0.25, 0.19};

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        new Spreadsheet(years().map(this::lsoas).toList())
                .write(folder.resolve(Text.of("sapelsoabroadage%d%d.xlsx", Residents.FIRST_YEAR, Residents.LAST_YEAR)));
        workday(folder.resolve("workday-population-2011.csv"));
        new Spreadsheet(List.of(authorities()))
                .write(folder.resolve(Text.of("mye%dtablesew.xlsx", Residents.LAST_YEAR % 100)));
    }

    private static Stream<Integer> years() {
        return IntStream.rangeClosed(Residents.FIRST_YEAR, Residents.LAST_YEAR).boxed();
    }

    private Spreadsheet.Sheet lsoas(int year) {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("Mid-" + year
                + " population estimates by broad age groups and sex for Lower layer Super Output Areas 2021"));
        rows.add(List.of("This worksheet contains one table. The places are invented."));
        rows.add(List.of("Source: Office for National Statistics"));
        rows.add(heading());
        for (var lsoa : county.lsoas21()) {
            var district = county.district(lsoa);
            var row = new ArrayList<Object>(List.of(district.code(), district.name(), lsoa.code(), lsoa.name()));
            row.addAll(ages(residents.in(lsoa.pieces(), year)));
            rows.add(row);
        }
        return new Spreadsheet.Sheet("Mid-" + year + " LSOA 2021", rows);
    }

    private static List<Object> heading() {
        var heading = new ArrayList<Object>(
                List.of("LAD 2023 Code", "LAD 2023 Name", "LSOA 2021 Code", "LSOA 2021 Name", "Total"));
        AGES.forEach(age -> heading.add("F" + age));
        AGES.forEach(age -> heading.add("M" + age));
        return heading;
    }

    /** The total and its parts, which sum to it: women and girls, then men and boys, by age. */
    private static List<Object> ages(int total) {
        var parts = new ArrayList<Integer>();
        for (var sex : new double[] {0.507, 0.493}) {
            for (var share : OF_AGE) {
                parts.add((int) (total * sex * share));
            }
        }
        var rest = total - parts.stream().mapToInt(Integer::intValue).sum();
        parts.set(2, parts.get(2) + rest);
        var all = new ArrayList<Object>();
        all.add(total);
        all.addAll(parts);
        return all;
    }

    private Spreadsheet.Sheet authorities() {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of(Text.of(
                "MYE4: Population estimates: Summary for England and Wales, mid-%d to mid-%d",
                Residents.FIRST_YEAR, Residents.LAST_YEAR)));
        rows.add(List.of("This worksheet contains one table. The places are invented."));
        var heading = new ArrayList<Object>(List.of("Code", "Name", "Geography"));
        years().map(year -> Residents.LAST_YEAR + Residents.FIRST_YEAR - year)
                .forEach(year -> heading.add("Mid-" + year));
        rows.add(heading);
        var everywhere = IntStream.range(0, county.pieces()).boxed().toList();
        var name = District.COUNTY_NAME.toUpperCase(Locale.ROOT);
        rows.add(authority(District.COUNTY_CODE, name, "County", everywhere));
        for (var place = 0; place < District.ALL.size(); place++) {
            var district = District.ALL.get(place);
            rows.add(authority(district.code(), district.name(), "Non-metropolitan District", county.piecesOf(place)));
        }
        return new Spreadsheet.Sheet("MYE4", rows);
    }

    private List<Object> authority(String code, String name, String geography, List<Integer> pieces) {
        var row = new ArrayList<Object>(List.of(code, name, geography));
        years().map(year -> Residents.LAST_YEAR + Residents.FIRST_YEAR - year)
                .forEach(year -> row.add(residents.in(pieces, year)));
        return row;
    }

    /** The workday population of 2011, as Nomis gives it in bulk: high where people come to work. */
    private void workday(Path file) throws IOException {
        try (var csv = Csv.at(file, "date", "geography", "geography code", "Workday population; measures: Value")) {
            for (var lsoa : county.lsoas11()) {
                var people = lsoa.pieces().stream().mapToInt(this::workday).sum();
                csv.row(2011, lsoa.name(), lsoa.code(), people);
            }
        }
    }

    private int workday(int piece) {
        var site = county.mosaic().sites().get(piece);
        return (int) (residents.in(piece, Residents.FIRST_YEAR) * (0.75 + 1.6 * Town.centrality(site.x, site.y)));
    }
}
