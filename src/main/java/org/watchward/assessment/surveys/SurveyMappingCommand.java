package org.watchward.assessment.surveys;

import java.nio.file.Path;
import org.watchward.platform.ShellTool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code survey mapping FILE.csv} */
@Command(
        name = "mapping",
        description =
                "Propose a mapping from the answers, to be read through and completed: survey mapping FILE.csv > FILE.yaml")
final class SurveyMappingCommand extends ShellTool {

    @Parameters(index = "0", paramLabel = "FILE.csv", description = "The answers, a row for each person.")
    private Path file = Path.of("survey.csv");

    @Override
    public Integer call() throws Exception {
        out().print(Proposal.of(ResponseFile.read(ResponseFile.text(ResponseFile.bytes(file)))));
        out().flush();
        return 0;
    }
}
