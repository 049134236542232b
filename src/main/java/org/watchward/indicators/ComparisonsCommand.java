package org.watchward.indicators;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.watchward.platform.ShellCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watchward comparisons}: figures beside the places that an area lies in, and its peers. */
@Command(
        name = "comparisons",
        description =
                "Sets figures beside the force area and county, with and without the area, the country and peers.",
        footer = {
            "",
            "Areas, indicators and periods are typed as for figures. Higher and lower are said only where the 95%",
            "intervals do not meet (docs/methods/peers.md). CSV and JSON are what /api/v1/comparisons answers.",
            "",
            "Example: comparisons --indicator burglary --area \"West Oxfordshire\" --period 2016"
        })
public final class ComparisonsCommand extends ShellCommand {

    @Option(names = "--indicator", required = true, paramLabel = "ID,...", description = "Indicators by id.")
    private List<String> indicators = new ArrayList<>();

    @Option(names = "--area", required = true, paramLabel = "AREA,...", description = "Areas by name or code.")
    private List<String> areas = new ArrayList<>();

    @Mixin
    private AreaTypeOption areaType = new AreaTypeOption();

    @Option(
            names = "--period",
            required = true,
            paramLabel = "PERIOD,...",
            description = "2016-03, 2016, ye2022-12, fy2024-25 or 2025-01..2025-06.")
    private List<String> periods = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv or json (default: ${DEFAULT-VALUE}).")
    private TableFormat format = TableFormat.TABLE;

    @Override
    protected int run(BeanFactory beans) {
        var asked = beans.getBean(AskedFigures.class);
        var what = asked.indicators("--indicator", indicators);
        var when = asked.periods("--period", periods);
        var meant = asked.meant(what, asked.areas("--area", areas, areaType.type()));
        var compared = beans.getBean(AskedComparisons.class).list(meant, when);
        format.print(ComparisonsTable.of(compared), out -> ComparisonsText.print(compared, out), out());
        out().flush();
        return 0;
    }
}
