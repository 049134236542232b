package org.watchward.sources;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.watchward.sources.ImportReport.Imported;

/** What an import did, as text: the shell prints it, and pages show it. */
public final class ImportTable {

    private final PrintWriter out;

    ImportTable(PrintWriter out) {
        this.out = out;
    }

    /** The same as one text. */
    public static String text(ImportReport report) {
        var text = new StringWriter();
        new ImportTable(new PrintWriter(text)).print(report);
        return text.toString();
    }

    void print(ImportReport report) {
        var table = new TextTable(
                "release",
                "dataset",
                "from",
                "files",
                "read",
                "accepted",
                "quarantined",
                "months",
                "forces",
                "categories");
        report.imported().forEach(each -> table.row(cells(each)));
        if (report.anything()) {
            table.print(out);
        }
        report.imported().stream()
                .filter(Imported::alreadyHeld)
                .forEach(each -> out.println(each.container() + " holds what was imported as " + each.release()
                        + " already: nothing was changed."));
        report.imported().forEach(this::printUnlocated);
        report.remarks().forEach(out::println);
        list(
                "Could not be read",
                report.refused().stream().map(each -> each.message()).toList());
        list("Not recognised", report.unrecognised());
        var seconds = report.took().toMillis() / 1000.0;
        out.printf(
                Locale.UK,
                "%,d rows in %.1f s, %,.0f rows a second%n",
                report.rowsRead(),
                seconds,
                report.rowsRead() / Math.max(seconds, 0.001));
    }

    private void printUnlocated(Imported imported) {
        var unlocated = imported.unlocated();
        if (unlocated != null && unlocated > 0) {
            out.printf(
                    Locale.UK,
                    "%s: %,d of %,d rows have no location; they count for the force alone.%n",
                    imported.release(),
                    unlocated,
                    imported.accepted());
        }
    }

    private static String[] cells(Imported each) {
        return new String[] {
            each.release().toString(),
            each.dataset().id(),
            each.container(),
            count(each.files()),
            count(each.accepted() + each.quarantined()),
            count(each.accepted()),
            count(each.quarantined()),
            each.months().isEmpty()
                    ? ""
                    : each.months().size() + " (" + each.months().first() + " to "
                            + each.months().last() + ")",
            each.forces().size() == 1
                    ? each.forces().iterator().next()
                    : count(each.forces().size()),
            count(each.categories().size())
        };
    }

    private static String count(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    private void list(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            out.println(heading + ":");
            lines.forEach(line -> out.println("  " + line));
        }
    }
}
