package org.watchward.indicators;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.watchward.platform.ShellCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watchward figures}: a whole table of figures in one call. */
@Command(
        name = "figures",
        description = "Prints figures: counts, rates with intervals and changes, for areas and periods.",
        footer = {
            "",
            "Lists have commas between; quote a value that has a comma of its own. A name means the district,",
            "or for an indicator that is not given for districts the partnership or force of that name.",
            "A range of months gives one row a month.",
            "",
            "Example: figures --indicator all-crime,burglary --area \"West Oxfordshire\",E07000178 --period 2016"
        })
public final class FiguresCommand extends ShellCommand {

    @Option(
            names = "--indicator",
            required = true,
            paramLabel = "ID,...",
            description = "Indicators by id: all-crime, burglary, ons-total, ...")
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
    private FigureFormat format = FigureFormat.TABLE;

    @Override
    protected int run(BeanFactory beans) {
        var asked = beans.getBean(AskedFigures.class);
        var what = asked.indicators("--indicator", indicators);
        var when = asked.periods("--period", periods);
        var meant = asked.meant(what, asked.areas("--area", areas, areaType.type()));
        format.print(asked.answers(meant, when), out());
        out().flush();
        return 0;
    }
}
