package org.watchward.indicators;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.watchward.areas.Areas;
import org.watchward.indicators.open.Domain;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.platform.Nearest;
import org.watchward.platform.PlainError;
import org.watchward.platform.ShellCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code watchward deprivation}: whether a kind of crime goes with deprivation within an area. */
@Command(
        name = "deprivation",
        description = "Sets a kind of crime against deprivation, over the LSOAs and wards of an area.",
        footer = {
            "",
            "Fifths are fifths of the area's own LSOAs. The income domain is the default, because the index of",
            "multiple deprivation has crime in it. Months that are not held are named, and the others counted.",
            "",
            "Example: deprivation --area Oxfordshire --area-type county --indicator violent-crime --period 2025"
        })
public final class DeprivationCommand extends ShellCommand {

    @Option(names = "--area", required = true, paramLabel = "AREA", description = "An area by name or code.")
    private String area = "";

    @Option(
            names = "--area-type",
            paramLabel = "TYPE",
            description = "What a name means: district, partnership, county or force.")
    private @Nullable String areaType;

    @Option(
            names = "--indicator",
            paramLabel = "ID",
            defaultValue = "violent-crime",
            description = "An indicator of street-level crime (default: ${DEFAULT-VALUE}).")
    private String indicator = "";

    @Option(names = "--period", required = true, paramLabel = "PERIOD", description = "2016, ye2022-12, fy2024-25, ...")
    private String period = "";

    @Option(
            names = "--domain",
            paramLabel = "DOMAIN",
            defaultValue = "income",
            description = "income or imd (default: ${DEFAULT-VALUE}).")
    private Domain domain = Domain.INCOME;

    @Option(names = "--ward", paramLabel = "NAME", description = "A ward to give the places of; may be repeated.")
    private List<String> wards = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv or json (default: ${DEFAULT-VALUE}).")
    private DeprivationFormat format = DeprivationFormat.TABLE;

    @Override
    protected int run(BeanFactory beans) {
        var asked = beans.getBean(AskedFigures.class).indicator(indicator);
        var where = AskedArea.list(beans.getBean(Areas.class), List.of(area), type())
                .get(0)
                .areaFor(asked);
        var picture = beans.getBean(Deprivation.class).picture(asked, where, period(), domain);
        format.print(picture, named(picture), out());
        out().flush();
        return 0;
    }

    private List<WardStanding> named(Deprivation.Picture picture) {
        var named = new ArrayList<WardStanding>();
        for (var name : wards) {
            var found = picture.wardsNamed(name);
            if (found.isEmpty()) {
                var names =
                        picture.wards().stream().map(ward -> ward.area().name()).toList();
                throw new PlainError("No ward of " + picture.area().name() + " is called '" + name + "'. Nearest: "
                        + String.join("; ", Nearest.to(name, names)) + ".");
            }
            named.addAll(found);
        }
        return named;
    }

    private @Nullable AreaType type() {
        return areaType == null
                ? null
                : AreaType.named(areaType)
                        .orElseThrow(() -> new PlainError("There is no kind of area '" + areaType
                                + "': expected district, partnership, county or force"));
    }

    private Period period() {
        try {
            return Period.parse(period);
        } catch (IllegalArgumentException unreadable) {
            throw new PlainError(unreadable.getMessage() + ".", unreadable);
        }
    }
}
