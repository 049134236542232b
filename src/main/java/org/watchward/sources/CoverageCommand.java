package org.watchward.sources;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.springframework.beans.factory.BeanFactory;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.kernel.AreaCode;
import org.watchward.platform.ShellCommand;
import org.watchward.sources.open.Coverage;
import org.watchward.sources.open.CoverageState;
import org.watchward.sources.open.MonthCoverage;
import picocli.CommandLine.Command;

/** {@code coverage} */
@Command(
        name = "coverage",
        description = "Show which months of which force are held, missing, or suspected to be partial.",
        footer = {"", "# held   ~ held, but a category is suspected to be partial   . missing"})
public class CoverageCommand extends ShellCommand {

    @Override
    protected int run(BeanFactory beans) {
        var coverage = beans.getBean(Coverage.class);
        var areas = beans.getBean(Areas.class);
        if (coverage.forces().isEmpty()) {
            out().println("No street-level crime is held. Import some with: import PATH");
        }
        coverage.forces().forEach(force -> print(force, coverage, areas));
        out().flush();
        return 0;
    }

    private void print(AreaCode force, Coverage coverage, Areas areas) {
        out().println(areas.find(force).map(Area::name).orElse("Force") + " " + force + "   J F M A M J J A S O N D");
        var years = new TreeMap<Integer, List<MonthCoverage>>();
        coverage.list(force)
                .forEach(month -> years.computeIfAbsent(month.month().getYear(), any -> new ArrayList<>())
                        .add(month));
        years.forEach((year, months) -> out().println("  " + year + "  " + marks(year, months)));
        coverage.changes(force)
                .forEach(change -> out().println("  " + change.from() + " " + change.category() + ": "
                        + (change.now() == CoverageState.PRESENT ? "whole from here on. " : "partial from here on. ")
                        + change.reason()));
    }

    private static String marks(int year, List<MonthCoverage> held) {
        var line = new StringBuilder();
        for (int month = 1; month <= 12; month++) {
            var wanted = YearMonth.of(year, month);
            line.append(held.stream()
                            .filter(each -> each.month().equals(wanted))
                            .map(CoverageCommand::mark)
                            .findFirst()
                            .orElse("."))
                    .append(' ');
        }
        return line.toString();
    }

    private static String mark(MonthCoverage month) {
        var partial =
                month.categories().values().stream().anyMatch(each -> each.state() == CoverageState.PARTIAL_SUSPECTED);
        return partial ? "~" : "#";
    }
}
