package org.watchward.publication.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.watchward.charts.DataTable;
import org.watchward.publication.model.Composed;
import org.watchward.publication.spi.Evidence;

/** Every figure of a document, for programs: what it is, what it is made from, where it is found. */
public final class FigureList {

    /** A day where a release states it, else what a figure of releases says of it. */
    private static final String AS_OF = "as_of";

    private FigureList() {}

    /** One object for each figure, in the order of the text. */
    public static List<Map<String, Object>> json(Composed document) {
        return document.figures().stream().map(FigureList::object).toList();
    }

    private static Map<String, Object> object(Evidence figure) {
        var object = new LinkedHashMap<String, Object>();
        object.put("id", figure.id());
        object.put("status", figure.status());
        object.putAll(figure.values());
        object.put("releases", figure.releases());
        if (figure.asOf() != null) {
            object.put(AS_OF, figure.asOf().toString());
        }
        if (figure.page() != null) {
            object.put("page", figure.page());
        }
        return object;
    }

    /** A row for each figure, in the order of the text. */
    public static String csv(Composed document) {
        var names = new LinkedHashSet<String>();
        document.figures().forEach(figure -> names.addAll(figure.values().keySet()));
        names.remove(AS_OF);
        var head = new ArrayList<>(List.of("id", "status"));
        head.addAll(names);
        head.addAll(List.of("releases", AS_OF, "page"));
        var rows = document.figures().stream()
                .map(figure -> row(figure, List.copyOf(names)))
                .toList();
        return new DataTable("figures", head, rows).csv();
    }

    private static List<String> row(Evidence figure, List<String> names) {
        var row = new ArrayList<>(List.of(figure.id(), figure.status()));
        names.forEach(name -> row.add(figure.values().getOrDefault(name, "")));
        row.add(String.join(" ", figure.releases()));
        row.add(
                figure.asOf() == null
                        ? figure.values().getOrDefault(AS_OF, "")
                        : figure.asOf().toString());
        row.add(figure.page() == null ? "" : figure.page());
        return row;
    }
}
