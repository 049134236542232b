package org.watchward.sources.arrivals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What importing an arrival does, or did, as programs are told. */
final class OutcomeJson {

    private OutcomeJson() {}

    static Map<String, @Nullable Object> of(Outcome outcome) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("releases", list(outcome.pieces().stream().map(OutcomeJson::release)));
        json.put("refused", list(outcome.refused().stream().map(OutcomeJson::refused)));
        json.put("unrecognised", outcome.unrecognised());
        json.put("remarks", outcome.remarks());
        json.put("months", list(outcome.changes().months().stream().map(OutcomeJson::month)));
        json.put("editions", list(outcome.changes().editions().stream().map(OutcomeJson::edition)));
        json.put("doubts", list(outcome.changes().doubts().stream().map(OutcomeJson::doubt)));
        return json;
    }

    private static List<Object> list(Stream<? extends Object> rows) {
        return rows.<Object>map(row -> row).toList();
    }

    private static Map<String, Object> release(Outcome.Piece piece) {
        var row = new LinkedHashMap<String, Object>();
        row.put("release", piece.release());
        row.put("held", piece.held());
        row.put("title", piece.title());
        row.put("container", piece.container());
        row.put("files", piece.files());
        row.put("rows_accepted", piece.accepted());
        row.put("rows_quarantined", piece.quarantined());
        row.put("put_aside", list(piece.asides().stream().map(OutcomeJson::aside)));
        return row;
    }

    private static Map<String, @Nullable Object> aside(Outcome.Aside aside) {
        return row("file", aside.file(), "words", aside.words(), "rows", aside.rows());
    }

    private static Map<String, @Nullable Object> refused(Outcome.Refused refused) {
        return row("file", refused.file(), "words", refused.words());
    }

    private static Map<String, @Nullable Object> month(Changes.Month month) {
        return row(
                "dataset", month.dataset(),
                "reporter", month.reporter(),
                "month", month.month().toString(),
                "before", month.before(),
                "rows_before", month.before() == null ? null : month.rowsBefore(),
                "after", month.after(),
                "rows_after", month.after() == null ? null : month.rowsAfter());
    }

    private static Map<String, @Nullable Object> edition(Changes.Edition edition) {
        return row(
                "dataset", edition.dataset(),
                "edition", edition.edition(),
                "before", edition.before(),
                "rows_before", edition.before() == null ? null : edition.rowsBefore(),
                "after", edition.after(),
                "rows_after", edition.after() == null ? null : edition.rowsAfter());
    }

    private static Map<String, @Nullable Object> doubt(Changes.Doubt doubt) {
        return row(
                "force", doubt.force(),
                "month", doubt.month().toString(),
                "category", doubt.category(),
                "suspected", doubt.suspected(),
                "reason", doubt.reason());
    }

    private static Map<String, @Nullable Object> row(@Nullable Object... namesAndValues) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        for (var at = 0; at < namesAndValues.length; at += 2) {
            row.put(String.valueOf(namesAndValues[at]), namesAndValues[at + 1]);
        }
        return row;
    }
}
