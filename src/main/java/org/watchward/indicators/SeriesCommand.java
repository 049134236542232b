package org.watchward.indicators;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.watchward.kernel.Period;
import org.watchward.platform.ShellCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watchward series}: figures month by month, with the signal and the limits of their control chart. */
@Command(
        name = "series",
        description = "Prints figures month by month with the verdict on the series and its control limits.",
        footer = {
            "",
            "Areas and indicators are typed as for figures. A month that is not held is a gap and never a 0. How it is",
            "judged: docs/methods/signal.md, control-charts.md. CSV and JSON are what /api/v1/series answers.",
            "",
            "Example: series --indicator burglary --area Cherwell --from 2023 --format csv"
        })
public final class SeriesCommand extends ShellCommand {

    @Option(names = "--indicator", required = true, paramLabel = "ID,...", description = "Indicators by id.")
    private List<String> indicators = new ArrayList<>();

    @Option(names = "--area", required = true, paramLabel = "AREA,...", description = "Areas by name or code.")
    private List<String> areas = new ArrayList<>();

    @Mixin
    private AreaTypeOption areaType = new AreaTypeOption();

    @Option(
            names = "--from",
            paramLabel = "PERIOD",
            description = "The first month; the first that is held, if not given.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "PERIOD", description = "The last month; the last that is held, if not given.")
    private @Nullable String to;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv or json (default: ${DEFAULT-VALUE}).")
    private TableFormat format = TableFormat.TABLE;

    @Override
    protected int run(BeanFactory beans) {
        var asked = beans.getBean(AskedFigures.class);
        var askedSeries = beans.getBean(AskedSeries.class);
        var what = askedSeries.monthly(asked.indicators("--indicator", indicators));
        var meant = asked.meant(what, asked.areas("--area", areas, areaType.type()));
        var stretch = AskedSeries.stretch(month(from, Period::first), month(to, Period::last), askedSeries.held(meant));
        var series = askedSeries.list(meant, stretch);
        format.print(SeriesTable.of(series), out -> SeriesText.print(series, out), out());
        out().flush();
        return 0;
    }

    private static @Nullable YearMonth month(@Nullable String typed, Function<Period, YearMonth> end) {
        return typed == null ? null : AskedSeries.month(typed, end);
    }
}
