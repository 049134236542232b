package org.watchward.sources.partners;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.AreaType;
import org.watchward.sources.Dataset;
import org.watchward.sources.tables.TableLayout;

/**
 * What the headings of a partner's table mean, and who sends it, as declared in {@code catalogue/partner-tables} or beside
 * the table.
 *
 * @param id names the dataset
 * @param title as people call it
 * @param publisher who sends it
 * @param licence under what it is shared
 * @param licenceUrl where that is written; null if nowhere
 * @param attribution the words to show with it
 * @param grain what one row counts
 * @param openness whether everyone may see its rows; null means sensitive
 * @param areaType the type of its areas: {@code ward}
 * @param columns its headings
 * @param item what it counts, where it counts one thing; null else
 * @param items what the words in the column of kinds are called; null where there is no such column
 * @param counts what the columns of counts are called, by their headings; null where there is one column at most
 */
record PartnerTable(
        String id,
        String title,
        String publisher,
        String licence,
        @Nullable String licenceUrl,
        String attribution,
        String grain,
        Dataset.@Nullable Openness openness,
        String areaType,
        Headings columns,
        @Nullable String item,
        @Nullable Map<String, String> items,
        @Nullable Map<String, String> counts) {

    static final String AREA = "area";
    static final String PERIOD = "period";
    static final String KIND = "kind";
    static final String COUNT = "count";

    /** The headings; kind and count are null where the table has no such column. */
    record Headings(
            String area,
            String period,
            @Nullable String kind,
            @Nullable String count) {}

    Dataset dataset() {
        return new Dataset(
                id,
                title,
                publisher,
                licence,
                Objects.requireNonNullElse(licenceUrl, ""),
                attribution,
                Objects.requireNonNullElse(openness, Dataset.Openness.SENSITIVE),
                grain);
    }

    AreaType type() {
        return AreaType.named(areaType).orElseThrow();
    }

    /** The table as a layout: the columns of counts of a wide table are its items. */
    TableLayout layout() {
        var fields = new ArrayList<TableLayout.Column>();
        fields.add(column(AREA, columns.area()));
        fields.add(column(PERIOD, columns.period()));
        if (columns.kind() != null) {
            fields.add(column(KIND, columns.kind()));
        }
        if (columns.count() != null) {
            fields.add(column(COUNT, columns.count()));
        }
        var wide = counts == null
                ? List.<TableLayout.Column>of()
                : counts.entrySet().stream()
                        .map(each -> column(each.getValue(), each.getKey()))
                        .toList();
        return new TableLayout(id, id, null, null, null, null, fields, wide);
    }

    /** What a word in the column of kinds is called; empty if the mapping does not list it. */
    Optional<String> itemOf(String kind) {
        if (items == null) {
            return Optional.ofNullable(item);
        }
        var byWord = new HashMap<String, String>();
        items.forEach((word, its) -> byWord.put(plain(word), its));
        return Optional.ofNullable(byWord.get(plain(kind)));
    }

    private static TableLayout.Column column(String field, String heading) {
        return new TableLayout.Column(field, List.of(heading), null, null, null, null);
    }

    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
