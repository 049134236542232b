package org.watchward.indicators;

import org.springframework.beans.factory.BeanFactory;
import org.watchward.kernel.AreaType;
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
            "without any change. How it is judged: docs/methods/signal.md."
        })
public final class ChangesCommand extends ShellCommand {

    @Option(
            names = "--area-type",
            paramLabel = "TYPE",
            defaultValue = "district",
            description = "lsoa, ward, district, partnership, county or force (default: ${DEFAULT-VALUE}).")
    private String areaType = "district";

    @Override
    protected int run(BeanFactory beans) {
        var type = AreaType.named(areaType)
                .orElseThrow(() -> new PlainError("There is no kind of area '" + areaType
                        + "': expected lsoa, ward, district, partnership, county or force"));
        var scanned = beans.getBean(Scan.class).of(type);
        for (var finding : scanned.findings()) {
            out().println(finding.signal().words() + " [" + finding.indicator().id() + ", "
                    + finding.area().code() + ", adjusted p " + finding.adjusted() + "]");
        }
        out().printf(
                        java.util.Locale.UK,
                        "%,d of %,d series of %s hold enough to be judged; %,d stand out.%n",
                        scanned.judged(),
                        scanned.series(),
                        type.plural(),
                        scanned.findings().size());
        out().flush();
        return 0;
    }
}
