package org.watchward.sources.official;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchward.RealData;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.sources.Reason;
import org.watchward.sources.intake.Refused;
import org.watchward.sources.tables.DeclaredTable;
import org.watchward.sources.tables.Layouts;
import org.watchward.sources.tables.Row;
import org.watchward.sources.tables.TableFile;
import org.watchward.sources.tables.Workbooks;
import org.watchward.sources.tables.Workbooks.Sheet;

class CspWorkbookTests {

    private static final List<Object> HEADINGS = List.of(
            "Police Force\n Area code",
            "Police Force Area name",
            "Community Safety Partnership code",
            "Community Safety\nPartnership name",
            "Local Authority code",
            "Local Authority name",
            "Total recorded crime\n (excluding fraud)",
            "Homicide [note 3]");
    private static final List<Object> RESIDENTS_HEADINGS = List.of(
            "Police Force Area code",
            "Police Force Area name",
            "Community Safety Partnership code",
            "Community Safety Partnership name",
            "Local Authority code",
            "Local Authority name",
            "Population figures (mid-2021) - rounded to 100",
            "Household figures (mid-2020) - rounded to 100",
            "Total recorded crime (excluding fraud)");
    private static final Sheet NOTES = new Sheet(
            "Notes",
            List.of(
                    List.of("Notes"),
                    List.of("Note number", "Note text"),
                    List.of(1, "Be careful with small numbers."),
                    List.of(4, "No figures for the\u00A0quarter.")));

    @TempDir
    Path folder;

    private record Count(PublishedArea area, String year, String item, Shorthand cell, String caveat) {}

    private record Residents(PublishedArea area, String item, int midYear, Shorthand cell) {}

    private record Rejected(int row, Reason reason, String expected) {}

    private static final class Heard implements CspWorkbook.Listener {
        final List<Count> counts = new ArrayList<>();
        final List<Residents> residents = new ArrayList<>();
        final List<Rejected> rejected = new ArrayList<>();
        final List<String> caveats = new ArrayList<>();
        int accepted;

        @Override
        public void count(PublishedArea area, Period.YearEnding year, String item, Shorthand cell, String caveat) {
            counts.add(new Count(area, year.id(), item, cell, caveat));
        }

        @Override
        public void residents(PublishedArea area, String item, int midYear, Shorthand cell, String caveat) {
            residents.add(new Residents(area, item, midYear, cell));
        }

        @Override
        public void accepted() {
            accepted++;
        }

        @Override
        public void rejected(Row row, Reason reason, String expected) {
            rejected.add(new Rejected(row.number(), reason, expected));
        }

        @Override
        public void caveat(String words) {
            caveats.add(words);
        }
    }

    private final Heard heard = new Heard();

    @Test
    void readsForcesPartnershipsDistrictsAndWhatIsNotAssigned() throws IOException {
        read(counts(
                List.of("E23000029", "Thames Valley", "", "", "", "", 100, 1),
                List.of("E23000029", "Thames Valley", "E22000305", "Cherwell", "E07000177", "Cherwell ", 60, 0),
                List.of("E23000029", "Thames Valley", "Combined", "Buckinghamshire", "E06000060", "Bucks", 30, 1),
                List.of("E23000036", "Avon", "E22000369", "Somerset", "Combined Local Authorities", "", 7, 0),
                List.of("E23000029", "Thames Valley", "", "Unassigned Thames Valley", "", "", 5, 0),
                List.of("E23000005", "Greater Manchester", "", "Manchester Airport", "", "", 5, 0)));

        var force = new AreaCode("E23000029");
        assertThat(heard.counts.stream()
                        .filter(count -> count.item().equals("total"))
                        .map(Count::area))
                .containsExactly(
                        new PublishedArea(force, "force", "Thames Valley", force),
                        new PublishedArea(new AreaCode("E22000305"), "partnership", "Cherwell", force),
                        new PublishedArea(new AreaCode("E07000177"), "district", "Cherwell", force),
                        new PublishedArea(new AreaCode("E06000060"), "district", "Bucks", force),
                        new PublishedArea(
                                new AreaCode("E22000369"), "partnership", "Somerset", new AreaCode("E23000036")),
                        new PublishedArea(null, "unassigned", "Unassigned Thames Valley", force),
                        new PublishedArea(null, "other", "Manchester Airport", new AreaCode("E23000005")));
        assertThat(heard.accepted).isEqualTo(6);
        assertThat(heard.caveats).contains("Names are read without the spaces published around them: Cherwell");
    }

    @Test
    void keepsNegativeCountsAndMarks() throws IOException {
        read(counts(
                List.of("E23000029", "Thames Valley", "", "", "", "", "[x]", "-1"),
                List.of("E23000029", "Thames Valley", "E22000305", "Cherwell", "", "", -2, "[u1]")));

        assertThat(heard.counts)
                .extracting(Count::cell)
                .containsExactly(
                        new Shorthand(null, "x"),
                        new Shorthand(new BigDecimal("-1"), ""),
                        new Shorthand(new BigDecimal("-2"), ""),
                        new Shorthand(null, "u1"));
    }

    @Test
    void turnsNoteMarksIntoTheWordsOfTheNotes() throws IOException {
        read(counts(List.of("E23000035", "Devon and Cornwall [note 4]", "", "", "", "", 3, 0)));

        assertThat(heard.counts.get(0).area().name()).isEqualTo("Devon and Cornwall");
        assertThat(heard.counts.get(0).caveat()).isEqualTo("No figures for the quarter.");
        assertThat(heard.caveats).containsExactly("Be careful with small numbers.");
    }

    @Test
    void readsTheResidentsBehindTheRates() throws IOException {
        read(new Sheet(
                "Table C5",
                List.of(
                        List.of("Table C5: Recorded crime rate per 1,000 population, year ending December 2022"),
                        RESIDENTS_HEADINGS,
                        List.of("E23000029", "TV", "E22000305", "Cherwell", "", "", 161800, "[x]", 75.5))));

        assertThat(heard.residents)
                .extracting(Residents::item, Residents::midYear, Residents::cell)
                .containsExactly(
                        tuple("population", 2021, new Shorthand(new BigDecimal("161800"), "")),
                        tuple("households", 2020, new Shorthand(null, "x")));
    }

    @Test
    void passesOverPercentageChangesThoughTheirHeadingsAreThoseOfCounts() throws IOException {
        read(new Sheet(
                "Table C4",
                List.of(
                        List.of("Table C4: Percentage change between recorded crimes"),
                        HEADINGS,
                        List.of("E23000029", "Thames Valley", "", "", "", "", 5.5, 1))));

        assertThat(heard.counts).isEmpty();
    }

    @Test
    void rejectsARowThatIsNoAreaOrNoNumberAndKeepsTheRest() throws IOException {
        read(counts(
                List.of("E23", "Thames Valley", "", "", "", "", 1, 1),
                List.of("E23000029", "Thames Valley", "", "", "", "", "many", 1),
                List.of("E23000029", "Thames Valley", "", "", "", "", 1),
                List.of("E23000029", "Thames Valley", "", "", "", "", 1, 2)));

        assertThat(heard.rejected)
                .containsExactly(
                        new Rejected(4, Reason.BAD_AREA_CODE, "a police force area code such as E23000029"),
                        new Rejected(
                                5,
                                Reason.NOT_A_NUMBER,
                                "a number or a mark such as [x] under 'Total recorded crime (excluding fraud)'"),
                        new Rejected(
                                6, Reason.MISSING_VALUE, "a number or a mark such as [x] under 'Homicide [note 3]'"));
        assertThat(heard.counts).hasSize(2);
    }

    @Test
    void refusesATableThatSaysNoYear() {
        var undated = new Sheet(
                "Table C2",
                List.of(
                        List.of("Number of police recorded crimes"),
                        HEADINGS,
                        List.of("E23000029", "Thames Valley", "", "", "", "", 1, 2)));

        assertThatThrownBy(() -> read(undated))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("table.xlsx, sheet 'Table C2': no line above the headings says which year");
    }

    @Test
    @Tag("real-data")
    void readsThePublishedWorkbookOf2022() throws IOException {
        var years = read(RealData.path("data/ons-csp/ons_csp_recorded_crime_ye_dec2022.xlsx"));

        assertThat(years).extracting(Period::id).containsExactly("ye2021-12", "ye2022-12");
        assertThat(heard.rejected).isEmpty();
        assertThat(heard.accepted).isEqualTo(3 * 390);
        assertThat(change("E07000181", "violence-against-the-person")).isCloseTo(13.3, within(0.05));
        assertThat(change("E07000181", "violence-with-injury")).isCloseTo(25.1, within(0.05));
        assertThat(change("E23000029", "violence-against-the-person")).isCloseTo(5.5, within(0.05));
        assertThat(change("E23000029", "violence-with-injury")).isCloseTo(8.5, within(0.05));
        assertThat(change("E07000177", "stalking-and-harassment")).isCloseTo(10.1, within(0.05));
        assertThat(change("E23000029", "stalking-and-harassment")).isCloseTo(1.9, within(0.05));
        assertThat(heard.counts)
                .filteredOn(count -> count.area().name().equals("Devon and Cornwall"))
                .allMatch(count -> count.caveat().startsWith("Following the implementation of a new IT system"));
    }

    private double change(String area, String item) {
        var now = rows(area, "ye2022-12", item);
        var then = rows(area, "ye2021-12", item);
        return (now / then - 1) * 100;
    }

    private double rows(String area, String year, String item) {
        var found = heard.counts.stream()
                .filter(count -> isArea(count.area().code(), area)
                        && count.year().equals(year)
                        && count.item().equals(item))
                .toList();
        assertThat(found).hasSize(1);
        return requireNonNull(found.get(0).cell().number()).doubleValue();
    }

    private static boolean isArea(@Nullable AreaCode code, String wanted) {
        return code != null && code.value().equals(wanted);
    }

    @SafeVarargs
    private static Sheet counts(List<Object>... rows) {
        var all = new ArrayList<List<Object>>();
        all.add(List.of("Table C3: Number of police recorded crimes, year ending December 2022 [note 1]"));
        all.add(List.of("This worksheet contains one table."));
        all.add(HEADINGS);
        for (var row : rows) {
            all.add(row);
        }
        return new Sheet("Table C3", all);
    }

    private List<Period.YearEnding> read(Sheet sheet) throws IOException {
        return read(Workbooks.xlsx(folder.resolve("table.xlsx"), NOTES, sheet));
    }

    private List<Period.YearEnding> read(Path file) throws IOException {
        CspWorkbook workbook;
        try (var tables = open(file)) {
            workbook = new CspWorkbook("table.xlsx", tables);
        }
        try (var tables = open(file)) {
            workbook.read(tables, heard);
        }
        return workbook.years();
    }

    private static DeclaredTable open(Path file) throws IOException {
        return new DeclaredTable(TableFile.open(file, "table.xlsx"), Layouts.of("ons-csp"));
    }
}
