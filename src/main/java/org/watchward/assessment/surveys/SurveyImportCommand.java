package org.watchward.assessment.surveys;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.beans.factory.BeanFactory;
import org.watchward.platform.ShellCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code survey import FILE.csv --mapping FILE.yaml} */
@Command(
        name = "import",
        description = "Bring in a survey: the CSV of any tool, and the YAML that says what its columns mean.",
        footer = {"", "Only the columns of the mapping are kept. docs/surveys.md has its form."})
final class SurveyImportCommand extends ShellCommand {

    @Parameters(index = "0", paramLabel = "FILE.csv", description = "The answers, a row for each person.")
    private Path file = Path.of("survey.csv");

    @Option(names = "--mapping", required = true, paramLabel = "FILE.yaml", description = "What its columns mean.")
    private Path mapping = Path.of("survey.yaml");

    @Override
    protected int run(BeanFactory beans) throws Exception {
        var kept = beans.getBean(Importing.class).bring(named(file), named(mapping), "shell");
        out().printf(
                        Locale.UK,
                        "Kept %s as version %d: people %,d, questions %d.%n",
                        kept.id(),
                        kept.version(),
                        kept.people(),
                        kept.mapping().questions().size());
        if (kept.people() < Results.FEWEST) {
            out().printf(
                            "Shares and averages are shown from %d answers on: of this survey, none will be.%n",
                            Results.FEWEST);
        }
        out().flush();
        return 0;
    }

    private static Importing.Named named(Path path) throws IOException {
        return Importing.Named.file(String.valueOf(path.getFileName()), ResponseFile.bytes(path));
    }
}
