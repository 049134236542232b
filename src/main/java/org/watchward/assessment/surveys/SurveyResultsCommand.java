package org.watchward.assessment.surveys;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.watchward.platform.Nearest;
import org.watchward.platform.ShellCommand;
import org.watchward.platform.Unrecognised;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code survey results ID} */
@Command(name = "results", description = "Show what was answered, with bases and intervals; small counts are withheld.")
final class SurveyResultsCommand extends ShellCommand {

    /** How results are printed. */
    enum Form {
        TABLE,
        CSV
    }

    @Parameters(index = "0", paramLabel = "ID", description = "The survey, such as youth-needs-2023.")
    private String id = "";

    @Option(names = "--by", paramLabel = "GROUP", description = "By a group that its mapping declares, such as sex.")
    private @Nullable String by;

    @Option(names = "--format", paramLabel = "FORM", description = "table (the default) or csv.")
    private Form form = Form.TABLE;

    @Override
    protected int run(BeanFactory beans) {
        var surveys = beans.getBean(Surveys.class);
        var survey = surveys.find(id)
                .orElseThrow(() -> unknown(
                        "survey",
                        id,
                        surveys.newest().stream().map(Surveys.Line::id).toList()));
        var group = by == null ? "" : by;
        if (by != null && survey.mapping().group(by).isEmpty()) {
            throw unknown(
                    "group",
                    by,
                    survey.mapping().groups().stream()
                            .map(SurveyMapping.Group::id)
                            .toList());
        }
        var results = beans.getBean(SurveyResults.class).of(survey);
        if (form == Form.CSV) {
            out().print(new String(ResultRows.csv(survey, results, group), StandardCharsets.UTF_8));
        } else {
            print(survey, results, group);
        }
        out().flush();
        return 0;
    }

    private static Unrecognised unknown(String what, String typed, List<String> known) {
        var nearest = Nearest.to(typed, known);
        return new Unrecognised(
                "There is no " + what + " '" + typed + "'. "
                        + (nearest.isEmpty()
                                ? "There is none at all."
                                : "Nearest: " + String.join(", ", nearest) + "."),
                nearest);
    }

    private void print(Survey survey, List<Result> results, String group) {
        out().println(survey.mapping().title());
        out().println(Say.asked(survey) + ".");
        out().println(Say.CHANCE);
        for (var result : results) {
            var table = Tabulated.of(result, result.by(group).orElse(null));
            out().println();
            out().println(table.caption());
            Columns.print(table, out());
        }
    }
}
