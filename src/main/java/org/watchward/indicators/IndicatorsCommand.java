package org.watchward.indicators;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.watchward.indicators.open.Indicator;
import org.watchward.kernel.AreaType;
import org.watchward.platform.Catalogue;
import org.watchward.platform.HomeOption;
import org.watchward.platform.PlainError;
import org.watchward.platform.ShellTool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code indicators check [FILE...]} and {@code indicators list}; neither needs a database. */
@Command(
        name = "indicators",
        description =
                "Check or list the declared indicators: the shipped ones and those in the data folder's catalogue.",
        footer = {
            "",
            "check    holds every declaration against the schema and what is known of datasets, items and categories;",
            "         files that are named are checked as if they lay in the data folder. Ends with 1 on any fault.",
            "list     prints each indicator with its name, the types of area that it is given for, and its source."
        })
public final class IndicatorsCommand extends ShellTool {

    /** What to do. */
    enum Action {
        CHECK,
        LIST
    }

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(index = "0", paramLabel = "ACTION", description = "check or list.")
    private Action action = Action.LIST;

    @Parameters(index = "1..*", paramLabel = "FILE", description = "Declarations to check before they are used.")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() {
        var catalogue = new Catalogue(home.home());
        var status = action == Action.CHECK ? check(catalogue) : list(catalogue);
        out().flush();
        return status;
    }

    private int check(Catalogue catalogue) {
        var declarations = catalogue.declarations("indicators", JsonNode.class, files);
        var faults = new IndicatorRules(catalogue).faults(declarations);
        faults.forEach(err()::println);
        err().flush();
        if (faults.isEmpty()) {
            out().println(declarations.size() + " indicators are declared, and nothing is wrong with them.");
        }
        return faults.isEmpty() ? 0 : 1;
    }

    private int list(Catalogue catalogue) {
        if (!files.isEmpty()) {
            throw new PlainError(
                    "list takes no files: put them into the data folder's catalogue/indicators, or check them.");
        }
        new Indicators(catalogue).list().forEach(this::print);
        return 0;
    }

    private void print(Indicator indicator) {
        var areas = indicator.areas().stream().sorted().map(AreaType::id).collect(Collectors.joining(","));
        out().printf(
                        Locale.ROOT,
                        "%-44s  %-50s  %s  %s%n",
                        indicator.id(),
                        indicator.name(),
                        areas,
                        indicator.source());
    }
}
