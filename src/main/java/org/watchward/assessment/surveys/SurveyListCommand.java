package org.watchward.assessment.surveys;

import org.springframework.beans.factory.BeanFactory;
import org.watchward.platform.ShellCommand;
import picocli.CommandLine.Command;

/** {@code survey list} */
@Command(name = "list", description = "List all surveys, that which was asked last first.")
final class SurveyListCommand extends ShellCommand {

    @Override
    protected int run(BeanFactory beans) {
        var surveys = beans.getBean(Surveys.class).newest();
        for (var each : surveys) {
            var mapping = each.mapping();
            out().println(each.id() + " (version " + each.version() + "): " + mapping.title() + ". " + mapping.askedBy()
                    + ", " + Say.days(mapping.fieldwork()) + ", " + each.answered() + " people");
        }
        if (surveys.isEmpty()) {
            out().println("None yet. Bring one in with: survey import FILE.csv --mapping FILE.yaml");
        }
        out().flush();
        return 0;
    }
}
