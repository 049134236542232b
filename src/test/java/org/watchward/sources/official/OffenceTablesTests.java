package org.watchward.sources.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchward.sources.Reason;
import org.watchward.sources.tables.DeclaredTable;
import org.watchward.sources.tables.Layouts;
import org.watchward.sources.tables.OdsFiles;
import org.watchward.sources.tables.Row;
import org.watchward.sources.tables.TableFile;
import org.watchward.sources.tables.TableLayouts;
import org.watchward.sources.tables.Workbooks;
import org.watchward.sources.tables.Workbooks.Sheet;

class OffenceTablesTests {

    private static final List<Object> HEADINGS = List.of(
            "Financial Year",
            "Financial Quarter",
            "Police Force",
            "CSP Name",
            "Offence Description",
            "Offence Group",
            "Offence Subgroup",
            "Offence Code",
            "Offence Count");

    @TempDir
    Path folder;

    private record Rejected(String place, Reason reason) {}

    private final List<OffenceCount> counts = new ArrayList<>();
    private final List<Rejected> rejected = new ArrayList<>();
    private final OffenceTables.Listener heard = new OffenceTables.Listener() {
        @Override
        public void count(OffenceCount count) {
            counts.add(count);
        }

        @Override
        public void rejected(Row row, Reason reason, String expected) {
            rejected.add(new Rejected(row.place(), reason));
        }
    };

    @Test
    void readsEveryYearSheetOfAnOds() throws IOException {
        var file = folder.resolve("prc-csp.ods");
        try (var ods = new OdsFiles(file)) {
            ods.sheet("2024_25");
            ods.row(HEADINGS);
            ods.row(count("2024/25", 4, "Cherwell", 12));
            ods.endSheet();
            ods.sheet("2025_26");
            ods.row(HEADINGS);
            ods.row(count("2025/26", 1, "Unassigned Thames Valley", -3));
            ods.endSheet();
        }

        read(file);

        assertThat(counts)
                .containsExactly(
                        new OffenceCount(
                                LocalDate.of(2025, 1, 1),
                                "Thames Valley",
                                "Cherwell",
                                "Burglary - residential",
                                "Theft offences",
                                "Residential burglary",
                                "28E",
                                12),
                        new OffenceCount(
                                LocalDate.of(2025, 4, 1),
                                "Thames Valley",
                                "Unassigned Thames Valley",
                                "Burglary - residential",
                                "Theft offences",
                                "Residential burglary",
                                "28E",
                                -3));
        assertThat(counts.get(0).end()).isEqualTo(LocalDate.of(2025, 3, 31));
    }

    @Test
    void readsTheColumnsOfOlderWorkbooks() throws IOException {
        var file = Workbooks.xlsx(
                folder.resolve("prc-csp-0708-to-1011-tabs.xlsx"),
                new Sheet(
                        "2010-11",
                        List.of(
                                List.of(
                                        "Financial Year",
                                        "Financial Quarter",
                                        "Force Name",
                                        "CSP Name",
                                        "Offence Description",
                                        "Offence Group",
                                        "Offence Code",
                                        "Number of Offences"),
                                List.of("2010/11", "Q3", "Kent", "Shepway", "Arson", "Criminal damage", "56", 7))));

        read(file);

        assertThat(counts).singleElement().satisfies(count -> {
            assertThat(count.start()).isEqualTo(LocalDate.of(2010, 10, 1));
            assertThat(count.subgroup()).isEmpty();
            assertThat(count.rows()).isEqualTo(7);
        });
    }

    @Test
    void rejectsBadRowsAndKeepsTheRest() throws IOException {
        var file = folder.resolve("prc-csp.ods");
        try (var ods = new OdsFiles(file)) {
            ods.sheet("2025_26");
            ods.row(HEADINGS);
            ods.row(count("2025/27", 1, "Cherwell", 1));
            ods.row(count("2025/26", 5, "Cherwell", 1));
            ods.row(count("2025/26", 1, "Cherwell", 1.5));
            ods.row(count("2025/26", 1, "", 1));
            var ragged = new ArrayList<>(count("2025/26", 1, "Cherwell", 1));
            ragged.add("more");
            ods.row(ragged);
            ods.row(count("2025/26", 1, "Cherwell", 1));
            ods.endSheet();
        }

        read(file);

        assertThat(rejected)
                .containsExactly(
                        new Rejected("sheet '2025_26', row 2", Reason.BAD_DATE),
                        new Rejected("sheet '2025_26', row 3", Reason.BAD_DATE),
                        new Rejected("sheet '2025_26', row 4", Reason.NOT_A_NUMBER),
                        new Rejected("sheet '2025_26', row 5", Reason.MISSING_VALUE),
                        new Rejected("sheet '2025_26', row 6", Reason.RAGGED_ROW));
        assertThat(counts).hasSize(1);
    }

    @Test
    void recognisesTheTablesByTheirHeadings() throws IOException {
        var file = folder.resolve("renamed.bin");
        try (var ods = new OdsFiles(file)) {
            ods.sheet("Cover");
            ods.row(List.of("Police recorded crime"));
            ods.endSheet();
            ods.sheet("2025_26");
            ods.row(HEADINGS);
            ods.endSheet();
        }

        assertThat(TableLayouts.recognise(Layouts.of("ho-prc-csp"), TableFile.heads(file, "renamed.bin", 60)))
                .isPresent();
    }

    @Test
    void takesTheNotesSheetAsCaveats() {
        var notes = new ForceNotes();
        for (var words : List.of(
                "Updated: 23 July 2026",
                "Force Notes",
                "Kent: figures for Shepway include the port.",
                "Gwent could not supply June.",
                "Additional Notes",
                "Fraud is not included.")) {
            notes.hear(new Row("Notes", 1, List.of(words)));
        }

        assertThat(notes.updated()).isEqualTo("23 July 2026");
        assertThat(notes.all()).hasSize(3);
        assertThat(notes.about("Kent", "Shepway", List.of("Shepway", "Dover")))
                .isEqualTo("Kent: figures for Shepway include the port.");
        assertThat(notes.about("Kent", "Dover", List.of("Shepway", "Dover"))).isEmpty();
        assertThat(notes.about("Gwent", "Newport", List.of("Newport"))).isEqualTo("Gwent could not supply June.");
    }

    /** As large as the real one, 1.4 GB of XML, in a process of its own with a heap of 512 MB. */
    @Test
    @Tag("slow")
    void readsTheFullSizeInHalfAGigabyteOfHeap() throws Exception {
        var file = folder.resolve("prc-csp-full.ods");
        var rows = FullSize.write(file, 1_400_000_000L);

        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FullSize.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said.strip()).endsWith(rows + " rows");
        assertThat(Files.size(file)).as("no bomb").isGreaterThan(1_400_000_000L / 200);
    }

    private void read(Path file) throws IOException {
        try (var tables =
                new DeclaredTable(TableFile.open(file, file.getFileName().toString()), Layouts.of("ho-prc-csp"))) {
            OffenceTables.read(tables, heard);
        }
    }

    private static List<Object> count(String year, int quarter, String partnership, Number count) {
        return List.of(
                year,
                quarter,
                "Thames Valley",
                partnership,
                "Burglary - residential",
                "Theft offences",
                "Residential burglary",
                "28E",
                count);
    }
}
