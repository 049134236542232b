package org.watchward.indicators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Compared;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.PeerStanding;
import org.watchward.indicators.open.Position;
import org.watchward.kernel.AreaCode;
import org.watchward.web.api.Table;

/** Answers beside other places and peers as rows: one for each other place, and what is said of each group of peers. */
final class ComparisonsTable {

    private static final List<String> FIGURE =
            List.of("status", "value", "lower95", "upper95", "numerator", "denominator", "as_of", "releases");
    private static final List<String> COLUMNS = List.of(
            "indicator",
            "area_code",
            "area_name",
            "period",
            "relation",
            "group",
            "beside_code",
            "beside_name",
            "status",
            "value",
            "lower95",
            "upper95",
            "numerator",
            "denominator",
            "reason",
            "position",
            "as_of",
            "releases");

    private final List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> answers = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> standings = new ArrayList<>();

    private ComparisonsTable() {}

    static Table of(List<Compared> compared) {
        var table = new ComparisonsTable();
        compared.forEach(table::add);
        return new Table(
                "comparisons", COLUMNS, table.rows, Map.of("answers", table.answers, "standings", table.standings));
    }

    /** {@code rest-of-force}, as a row's relation. */
    static String relation(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void add(Compared compared) {
        var answer = compared.answer();
        answers.add(FigureFormat.asJson(answer));
        compared.comparators()
                .forEach(each -> rows.add(row(
                        answer,
                        relation(each.kind()),
                        null,
                        each.area(),
                        each.name(),
                        each.figure(),
                        each.position())));
        for (var standing : compared.standings()) {
            standing.peers()
                    .forEach(peer -> rows.add(row(
                            answer,
                            "peer",
                            standing.group().id(),
                            peer.area(),
                            peer.area().name(),
                            peer.figure(),
                            peer.position())));
            standings.add(row(answer, standing));
        }
    }

    private static Map<String, @Nullable Object> row(
            Answer answer,
            String relation,
            @Nullable String group,
            @Nullable Area area,
            String name,
            Figure figure,
            Position position) {
        var row = opening(answer);
        row.put("relation", relation);
        row.put("group", group);
        row.put("beside_code", area == null ? null : area.code().value());
        row.put("beside_name", name);
        var of = FigureRow.of(answer.indicator(), answer.area(), answer.period(), figure);
        FigureValues.put(row, of, FIGURE);
        row.put("reason", FigureValues.reason(figure));
        row.put("position", position.words());
        row.put("caveats", FigureValues.caveats(figure));
        return row;
    }

    private static Map<String, @Nullable Object> row(Answer answer, PeerStanding standing) {
        var row = opening(answer);
        var group = standing.group();
        row.put("group", group.id());
        row.put("name", group.name());
        row.put("source", group.source());
        row.put("as_of", group.asOf() == null ? null : group.asOf().toString());
        row.put("rank", standing.rank() == 0 ? null : standing.rank());
        row.put("known", standing.known());
        row.put("alike", standing.alike());
        row.put("median", standing.median());
        row.put("unheld", standing.unheld().stream().map(AreaCode::value).toList());
        return row;
    }

    private static Map<String, @Nullable Object> opening(Answer answer) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("indicator", answer.indicator().id());
        row.put("area_code", answer.area().code().value());
        row.put("area_name", answer.area().name());
        row.put("period", answer.period().id());
        return row;
    }
}
