package org.watchward.sources.official;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.watchward.sources.Reason;
import org.watchward.sources.tables.DeclaredTable;
import org.watchward.sources.tables.Layouts;
import org.watchward.sources.tables.OdsFiles;
import org.watchward.sources.tables.Row;
import org.watchward.sources.tables.TableFile;

/** The Home Office's tables by partnership at their real size; and, as a program, a reader of them that counts rows. */
final class FullSize {

    private static final int PARTNERSHIPS = 315;
    private static final int OFFENCES = 140;
    private static final List<String> GROUPS = List.of(
            "Violence against the person",
            "Sexual offences",
            "Robbery",
            "Theft offences",
            "Criminal damage and arson",
            "Drug offences",
            "Possession of weapons offences",
            "Public order offences");

    private FullSize() {}

    /** Writes at least so much XML; returns the number of rows. */
    static long write(Path file, long characters) throws IOException {
        var random = new Random(1);
        var rows = 0L;
        try (var ods = new OdsFiles(file)) {
            for (var year = 2021; ods.characters() < characters; year++) {
                ods.sheet(year + "_" + (year + 1) % 100);
                ods.row(List.of(
                        "Financial Year",
                        "Financial Quarter",
                        "Police Force",
                        "CSP Name",
                        "Offence Description",
                        "Offence Group",
                        "Offence Subgroup",
                        "Offence Code",
                        "Offence Count"));
                for (var each = 0; each < PARTNERSHIPS * OFFENCES * 4; each++) {
                    ods.row(row(random, year, each));
                    rows++;
                }
                ods.endSheet();
            }
        }
        return rows;
    }

    private static List<Object> row(Random random, int year, int each) {
        var offence = each / 4 % OFFENCES;
        var partnership = each / 4 / OFFENCES;
        var group = GROUPS.get(offence % GROUPS.size());
        return List.of(
                year + "/" + (year + 1) % 100,
                each % 4 + 1,
                "Force of the region number " + partnership / 8,
                "Partnership of the district number " + partnership,
                group + ", described at some length as kind " + offence,
                group,
                group + " of kind " + offence / GROUPS.size(),
                Integer.toString(offence),
                random.nextInt(500));
    }

    public static void main(String[] args) throws IOException {
        var rows = new long[1];
        try (var tables = new DeclaredTable(TableFile.open(Path.of(args[0]), "full.ods"), Layouts.of("ho-prc-csp"))) {
            OffenceTables.read(tables, new OffenceTables.Listener() {
                @Override
                public void count(OffenceCount count) {
                    rows[0]++;
                }

                @Override
                public void rejected(Row row, Reason reason, String expected) {
                    throw new IllegalStateException(row.place() + ": " + expected);
                }
            });
        }
        System.out.println(rows[0] + " rows");
    }
}
