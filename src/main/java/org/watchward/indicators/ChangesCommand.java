package org.watchward.indicators;

import java.io.PrintWriter;
import java.util.Locale;
import org.springframework.beans.factory.BeanFactory;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.platform.PlainError;
import org.watchward.platform.ShellCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code watchward changes}: what changed, in all areas of a kind. */
@Command(
        name = "changes",
        description = "Says what changed up to the newest month: all areas of a kind, all monthly indicators.",
        footer = {
            "",
            "The most surprising first, false discovery controlled at 5%: of twenty lines about one would stand there",
            "without any change. How it is judged: docs/methods/signal.md. CSV and JSON are what /api/v1/changes answers."
        })
public final class ChangesCommand extends ShellCommand {

    @Option(
            names = "--area-type",
            paramLabel = "TYPE",
            defaultValue = "district",
            description = "lsoa, ward, district, partnership, county or force (default: ${DEFAULT-VALUE}).")
    private String areaType = "district";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv or json (default: ${DEFAULT-VALUE}).")
    private TableFormat format = TableFormat.TABLE;

    @Option(names = "--limit", paramLabel = "N", description = "How many at most; all of them if it is not given.")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--offset", paramLabel = "N", description = "How many to pass over first.")
    private int offset;

    @Override
    protected int run(BeanFactory beans) {
        if (limit < 1 || offset < 0) {
            throw new PlainError("--limit is 1 or more and --offset 0 or more, were " + limit + " and " + offset + ".");
        }
        var scanned = beans.getBean(PublicFigures.class).changed(AreaTypeOption.named(areaType));
        var page = new ChangesTable(scanned, offset, limit);
        format.print(page.table(), out -> print(page, out), out());
        out().flush();
        return 0;
    }

    private static void print(ChangesTable page, PrintWriter out) {
        for (var finding : page.findings()) {
            out.println(finding.signal().words() + " [" + finding.indicator().id() + ", "
                    + finding.area().code() + ", adjusted p " + finding.adjusted() + "]");
        }
        var scanned = page.scanned();
        out.printf(
                Locale.UK,
                "%,d of %,d series of %s hold enough to be judged; %,d stand out, %,d of them are above.%n",
                scanned.judged(),
                scanned.series(),
                scanned.areas().plural(),
                scanned.findings().size(),
                page.findings().size());
    }
}
