package org.watchward.assessment.surveys;

import org.watchward.platform.ShellTool;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code survey import|list|mapping|results} */
@Command(
        name = "survey",
        description = "Bring in surveys, and see what was answered.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            SurveyImportCommand.class,
            SurveyListCommand.class,
            SurveyMappingCommand.class,
            SurveyResultsCommand.class
        })
public final class SurveyCommand extends ShellTool {

    @Override
    public Integer call() {
        throw new ParameterException(spec().commandLine(), "Say what to do: import, list, mapping or results.");
    }
}
