package org.watchward.audit;

import org.springframework.beans.factory.BeanFactory;
import org.watchward.platform.ShellCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code audit prune} */
@Command(
        name = "prune",
        description =
                "Show which lines are older than catalogue/audit/retention.yaml lets them be kept, or take them out.")
final class PruneCommand extends ShellCommand {

    @Option(names = "--yes", description = "Take them out. Make a backup first: nothing brings them back.")
    private boolean yes;

    @Override
    protected int run(BeanFactory beans) {
        var pruning = beans.getBean(Pruning.class);
        var over = pruning.overAge();
        over.lines().forEach((action, lines) -> out().printf("%,12d  %s%n", lines, action));
        if (over.total() == 0) {
            out().println("No line is over age.");
        } else if (yes) {
            out().printf("Took out %,d lines. The trail stays provable: audit verify.%n", pruning.prune());
        } else {
            out().printf("%,d lines are over age. Take them out with: audit prune --yes%n", over.total());
        }
        over.withoutRule()
                .forEach((action, lines) ->
                        out().printf("Kept for good, as no rule names them: %,d of %s%n", lines, action));
        out().flush();
        return 0;
    }
}
