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
            object.put("as_of", figure.asOf().toString());
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
        var head = new ArrayList<>(List.of("id", "status"));
        head.addAll(names);
        head.addAll(List.of("releases", "as_of", "page"));
        var rows = document.figures().stream()
                .map(figure -> row(figure, List.copyOf(names)))
                .toList();
        return new DataTable("figures", head, rows).csv();
    }

    private static List<String> row(Evidence figure, List<String> names) {
        var row = new ArrayList<>(List.of(figure.id(), figure.status()));
        names.forEach(name -> row.add(figure.values().getOrDefault(name, "")));
        row.add(String.join(" ", figure.releases()));
        row.add(figure.asOf() == null ? "" : figure.asOf().toString());
        row.add(figure.page() == null ? "" : figure.page());
        return row;
    }
}
