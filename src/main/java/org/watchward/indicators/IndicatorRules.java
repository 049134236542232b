package org.watchward.indicators;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.watchward.platform.Catalogue;
import org.watchward.platform.Declaration;
import org.watchward.platform.Nearest;
import tools.jackson.databind.JsonNode;

/**
 * What must hold of declared indicators beyond their schema: that what they count exists, and that none is declared twice.
 *
 * <p>Datasets are looked up in the catalogue; items in the tables that the catalogue describes, and in partners' mappings. A
 * dataset of which no table declares items is taken on trust.
 */
final class IndicatorRules {

    private final Set<String> categories = new TreeSet<>();
    private final Set<String> datasets = new TreeSet<>();
    private final Map<String, Set<String>> items = new HashMap<>();

    IndicatorRules(Catalogue catalogue) {
        content(catalogue, "crime-types").forEach(file -> file.path("types").forEach(type -> categories.add(id(type))));
        content(catalogue, "datasets").forEach(dataset -> datasets.add(id(dataset)));
        content(catalogue, "tables").forEach(table -> {
            var dataset = table.path("dataset").asString();
            table.path("items")
                    .forEach(item -> items(dataset).add(item.path("field").asString()));
        });
        content(catalogue, "partner-tables").forEach(this::partnerTable);
    }

    private static List<JsonNode> content(Catalogue catalogue, String kind) {
        return catalogue.list(kind, JsonNode.class);
    }

    private static String id(JsonNode declared) {
        return declared.path("id").asString();
    }

    private void partnerTable(JsonNode table) {
        datasets.add(id(table));
        if (table.has("item")) {
            items(id(table)).add(table.path("item").asString());
        }
        for (var named : List.of("items", "counts")) {
            table.path(named).forEach(item -> items(id(table)).add(item.asString()));
        }
    }

    private Set<String> items(String dataset) {
        return items.computeIfAbsent(dataset, any -> new TreeSet<>());
    }

    /** Every fault of the declarations, each with file, line and what was expected. */
    List<String> faults(List<Declaration<JsonNode>> declarations) {
        var faults = new ArrayList<String>();
        var seen = new HashMap<String, String>();
        for (var each : declarations) {
            faults.addAll(each.problems());
            var content = each.content();
            if (content != null) {
                duplicate(each, id(content), seen, faults);
                numerator(each, content.path("numerator"), faults);
            }
        }
        declarations.forEach(each -> whole(each, seen.keySet(), faults));
        return faults;
    }

    private static void whole(Declaration<JsonNode> file, Set<String> ids, Collection<String> faults) {
        var whole = file.content() == null ? "" : file.content().path("part_of").asString("");
        if (!whole.isEmpty() && !ids.contains(whole)) {
            faults.add(file.complaint("/part_of", unknown("indicator", whole, ids)));
        }
    }

    private static void duplicate(
            Declaration<JsonNode> file, String id, Map<String, String> seen, Collection<String> faults) {
        var before = seen.putIfAbsent(id, file.file());
        if (before != null) {
            faults.add(file.complaint(
                    "/id",
                    "id " + id + " is declared in " + before
                            + " too; a file replaces the shipped one of the same file name"));
        }
    }

    private void numerator(Declaration<JsonNode> file, JsonNode counted, Collection<String> faults) {
        var unknown = new HashSet<String>();
        for (var at = 0; at < counted.path("categories").size(); at++) {
            var category = counted.path("categories").path(at).asString();
            if (!categories.contains(category) && unknown.add(category)) {
                faults.add(file.complaint("/numerator/categories/" + at, unknown("category", category, categories)));
            }
        }
        var dataset = counted.path("dataset").asString("");
        if (dataset.isEmpty()) {
            return;
        }
        if (!datasets.contains(dataset)) {
            faults.add(file.complaint("/numerator/dataset", unknown("dataset", dataset, datasets)));
        } else if (items.containsKey(dataset)) {
            items(file, dataset, counted, faults);
        }
    }

    private void items(Declaration<JsonNode> file, String dataset, JsonNode counted, Collection<String> faults) {
        if (counted.has("item")) {
            item(file, "/numerator/item", counted.path("item").asString(), items(dataset), faults);
        }
        for (var at = 0; at < counted.path("items").size(); at++) {
            var item = counted.path("items").path(at).asString();
            item(file, "/numerator/items/" + at, item, items(dataset), faults);
        }
    }

    private static void item(
            Declaration<JsonNode> file, String where, String item, Set<String> declared, Collection<String> faults) {
        if (!declared.contains(item)) {
            faults.add(file.complaint(where, unknown("item", item, declared)));
        }
    }

    private static String unknown(String what, String typed, Set<String> known) {
        return "there is no " + what + " '" + typed + "'; nearest: " + String.join(", ", Nearest.to(typed, known));
    }
}
