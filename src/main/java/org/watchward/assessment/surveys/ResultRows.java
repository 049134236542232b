package org.watchward.assessment.surveys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watchward.assessment.surveys.Result.People;
import org.watchward.assessment.surveys.Result.Share;
import org.watchward.statistics.Estimate;
import org.watchward.web.api.Format;
import org.watchward.web.api.Table;

/** Results as rows for programs and spreadsheets, with all that is withheld withheld. */
final class ResultRows {

    private static final List<String> COLUMNS = List.of(
            "survey",
            "version",
            "question",
            "text",
            "group",
            "part",
            "answer",
            "label",
            "status",
            "reason",
            "people",
            "base",
            "effective_base",
            "percent",
            "mean",
            "standard_deviation",
            "lower95",
            "upper95");

    private final Survey survey;
    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();

    private ResultRows(Survey survey) {
        this.survey = survey;
    }

    /** As CSV in UTF-8; by one group if one is named, else all who answered. */
    static byte[] csv(Survey survey, List<Result> results, String by) {
        var rows = new ResultRows(survey);
        results.forEach(result -> rows.add(result, by));
        return Table.of("results", COLUMNS, rows.rows).bytes(Format.CSV);
    }

    private void add(Result result, String by) {
        var parts = result.by(by).map(group -> group.parts().stream()).orElseGet(Stream::of);
        parts.forEach(people -> add(result, by, people));
        add(result, "", result.all());
    }

    private void add(Result result, String group, People people) {
        if (people instanceof People.Shares shares) {
            shares.shares().forEach(share -> add(result, group, shares, share));
            return;
        }
        var row = row(result, group, people);
        if (people instanceof People.Average average) {
            base(row, average.base());
            row.put("mean", average.mean().value());
            row.put("standard_deviation", average.deviation());
            interval(row, average.mean());
        } else if (people instanceof People.Withheld withheld) {
            row.put("status", "suppressed");
            row.put("reason", withheld.why());
        }
        rows.add(row);
    }

    private void add(Result result, String group, People.Shares people, Share share) {
        var row = row(result, group, people);
        row.put("answer", harmless(share.option().id()));
        row.put("label", harmless(share.option().label()));
        base(row, people.base());
        if (share instanceof Share.Known known) {
            row.put("people", known.people());
            row.put("percent", known.percent().value());
            interval(row, known.percent());
        } else {
            row.put("status", "suppressed");
            row.put("reason", Say.WITHHELD);
        }
        rows.add(row);
    }

    private Map<String, @Nullable Object> row(Result result, String group, People people) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("survey", survey.id());
        row.put("version", survey.version());
        row.put("question", result.question().id());
        row.put("text", harmless(result.question().text()));
        row.put("group", group.isEmpty() ? null : group);
        row.put("part", people.label().isEmpty() ? null : harmless(people.label()));
        row.put("status", "known");
        return row;
    }

    private static void base(Map<String, @Nullable Object> row, Result.Base base) {
        row.put("base", base.people());
        row.put("effective_base", base.effective());
    }

    private static void interval(Map<String, @Nullable Object> row, Estimate estimate) {
        row.put("lower95", estimate.interval().lower());
        row.put("upper95", estimate.interval().upper());
    }

    /** Behind an apostrophe if a spreadsheet would take it for a formula: it came with the file. */
    private static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
