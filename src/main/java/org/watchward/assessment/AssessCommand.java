package org.watchward.assessment;

import java.util.Locale;
import org.springframework.beans.factory.BeanFactory;
import org.watchward.areas.Areas;
import org.watchward.assessment.candidates.Candidates;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.kernel.Period;
import org.watchward.platform.ShellCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code watchward assess}. */
@Command(name = "assess", description = "Draft the strategic assessment of an area.")
public final class AssessCommand extends ShellCommand {

    @Option(names = "--area", required = true)
    private String area = "";

    @Option(names = "--year", required = true)
    private int year;

    @Override
    protected int run(BeanFactory beans) throws Exception {
        var found = beans.getBean(Areas.class).named(area, null).get(0);
        var t = System.nanoTime();
        var sifted = beans.getBean(Candidates.class).of(found, new Period.CalendarYear(year));
        out().println(sifted.series() + " " + sifted.judged() + " " + (System.nanoTime() - t) / 1e9);
        for (var each : sifted.candidates()) {
            out().println(String.format(
                    Locale.UK,
                    "%.3f %s %s x%.2f %+d since %s p=%.2g %s told=%s",
                    each.weighed().score(),
                    each.key(),
                    each.area().name(),
                    each.ratio(),
                    each.extra(),
                    each.since(),
                    each.adjusted(),
                    each.weighed(),
                    each.told().stream()
                            .map(t2 -> t2.indicator().id() + "@" + t2.area().name() + "("
                                    + t2.why().substring(0, 6) + ")")
                            .toList()));
        }
        beans.getBean(PublicFigures.class);
        out().flush();
        return 0;
    }
}
