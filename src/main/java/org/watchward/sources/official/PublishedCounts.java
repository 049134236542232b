package org.watchward.sources.official;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watchward.sources.Draft;
import org.watchward.sources.EvidenceTable;
import org.watchward.sources.EvidenceTable.Column;

/** The tables of evidence that published counts by partnership go to. */
final class PublishedCounts {

    /**
     * One count for one area, period and kind of offence, as a publisher gives it. An area that is at once a partnership
     * and a district is there once as each. {@code rows} is null where {@code shorthand} stands.
     */
    static final EvidenceTable COUNTS = EvidenceTable.of(
                    "published_count",
                    new Column("dataset", "varchar"),
                    new Column("edition", "varchar"),
                    new Column("area_code", "varchar"),
                    new Column("area_type", "varchar"),
                    new Column("area_name", "varchar"),
                    new Column("force_code", "varchar"),
                    new Column("period_start", "date"),
                    new Column("period_end", "date"),
                    new Column("item", "varchar"),
                    new Column("rows", "decimal(18,6)"),
                    new Column("shorthand", "varchar"),
                    new Column("caveat", "varchar"))
            .oneOfEach(
                    List.of(
                            "dataset",
                            "area_type",
                            "area_name",
                            "area_code",
                            "force_code",
                            "item",
                            "period_start",
                            "period_end"),
                    "edition desc");

    /** The residents or households of an area in mid-year, as a publisher used them for its rates. */
    static final EvidenceTable RESIDENTS = EvidenceTable.of(
                    "published_residents",
                    new Column("dataset", "varchar"),
                    new Column("edition", "varchar"),
                    new Column("area_code", "varchar"),
                    new Column("area_type", "varchar"),
                    new Column("area_name", "varchar"),
                    new Column("force_code", "varchar"),
                    new Column("item", "varchar"),
                    new Column("mid_year", "integer"),
                    new Column("number", "decimal(18,6)"),
                    new Column("shorthand", "varchar"),
                    new Column("caveat", "varchar"))
            .oneOfEach(
                    List.of("dataset", "area_type", "area_name", "area_code", "force_code", "item", "mid_year"),
                    "edition desc");

    private PublishedCounts() {}

    /**
     * Adds one count.
     *
     * @param edition which of two releases goes before, where both count the same: the one later in the alphabet
     */
    static void add(
            Draft draft,
            String edition,
            PublishedArea area,
            Span span,
            String item,
            @Nullable BigDecimal rows,
            String mark,
            String caveat)
            throws IOException {
        draft.table(COUNTS)
                .add(
                        draft.dataset().id(),
                        edition,
                        area.codeText(),
                        area.type(),
                        area.name(),
                        area.forceText(),
                        span.start(),
                        span.end(),
                        item,
                        rows,
                        nullIfEmpty(mark),
                        nullIfEmpty(caveat));
    }

    /** Whole days counted, both ends included. */
    record Span(LocalDate start, LocalDate end) {}

    static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
