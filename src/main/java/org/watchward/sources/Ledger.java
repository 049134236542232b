package org.watchward.sources;

import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.kernel.ReleaseId;

/** Writes and reads the release ledger, inside the caller's transaction. */
@Component
class Ledger {

    private final JdbcClient records;
    private final Clock clock;

    Ledger(JdbcClient records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** The release of a dataset that holds the same content already. */
    Optional<ReleaseId> holding(String dataset, String contentHash) {
        return records.sql("select id from sources.release where dataset = :dataset and content_hash = :hash")
                .param("dataset", dataset)
                .param("hash", contentHash)
                .query(Long.class)
                .optional()
                .map(ReleaseId::new);
    }

    ReleaseId next() {
        return new ReleaseId(records.sql("select nextval('sources.release_number')")
                .query(Long.class)
                .single());
    }

    /** The number that the next release will have, unless another import comes first. */
    long nextNumber() {
        return records.sql(
                        "select case when is_called then last_value + 1 else last_value end from sources.release_number")
                .query(Long.class)
                .single();
    }

    /** Takes numbers back that an import had which was undone; only who holds the import lock may do so. */
    void continueFrom(long number) {
        records.sql("select setval('sources.release_number', :number, false)")
                .param("number", number)
                .query(Long.class)
                .single();
    }

    void add(ReleaseId id, ReadRelease read, String folder) {
        var draft = read.draft();
        var accepted =
                draft.files().values().stream().mapToLong(each -> each.accepted).sum();
        var quarantined = draft.files().values().stream()
                .mapToLong(FileTally::quarantined)
                .sum();
        records.sql("""
                        insert into sources.release (id, dataset, openness, edition, container, content_hash, extracted,
                          extracted_by, imported_at, rows_read, rows_accepted, rows_quarantined, folder, current)
                        values (:id, :dataset, :openness, :edition, :container, :hash, :extracted,
                          :extractedBy, :importedAt, :read, :accepted, :quarantined, :folder, true)
                        """)
                .param("id", id.number())
                .param("dataset", draft.dataset().id())
                .param("openness", draft.dataset().openness().name())
                .param("edition", draft.edition())
                .param("container", draft.container())
                .param("hash", read.contentHash())
                .param("extracted", read.extract().on(), Types.DATE)
                .param("extractedBy", read.extract().by().name())
                .param("importedAt", Timestamp.from(clock.instant()))
                .param("read", accepted + quarantined)
                .param("accepted", accepted)
                .param("quarantined", quarantined)
                .param("folder", folder)
                .update();
        addFiles(id, read);
        addTables(id, draft.tables());
        addCaveats(id, draft.caveats());
    }

    private void addFiles(ReleaseId id, ReadRelease read) {
        read.files().forEach((candidate, unpacking) -> {
            var tally = read.draft().tally(candidate);
            records.sql("""
                            insert into sources.release_file (release_id, name, sha256, bytes, rows_read, rows_accepted,
                              rows_quarantined, remarks)
                            values (:id, :name, :sha256, :bytes, :read, :accepted, :quarantined, :remarks)
                            """)
                    .param("id", id.number())
                    .param("name", candidate.name())
                    .param("sha256", unpacking.sha256())
                    .param("bytes", unpacking.bytes())
                    .param("read", tally.read())
                    .param("accepted", tally.accepted)
                    .param("quarantined", tally.quarantined())
                    .param("remarks", tally.remarks.toArray(new String[0]))
                    .update();
            tally.rejected.forEach((reason, rows) -> records.sql("""
                            insert into sources.quarantine_count (release_id, file, reason, rows)
                            values (:id, :file, :reason, :rows)
                            """)
                    .param("id", id.number())
                    .param("file", candidate.name())
                    .param("reason", reason.id())
                    .param("rows", rows)
                    .update());
        });
    }

    private void addTables(ReleaseId id, List<String> tables) {
        tables.forEach(name -> records.sql("insert into sources.release_table (release_id, name) values (:id, :name)")
                .param("id", id.number())
                .param("name", name)
                .update());
    }

    private void addCaveats(ReleaseId id, List<String> caveats) {
        for (int i = 0; i < caveats.size(); i++) {
            records.sql(
                            "insert into sources.release_caveat (release_id, ordinal, words) values (:id, :ordinal, :words)")
                    .param("id", id.number())
                    .param("ordinal", i + 1)
                    .param("words", caveats.get(i))
                    .update();
        }
    }

    /** A later release of the same edition takes the place of those before, unless they are known to be newer. */
    void supersedeEdition(ReleaseId id, ReadRelease read) {
        records.sql("""
                        update sources.release set current = false, superseded_by = :id
                        where dataset = :dataset and edition = :edition and current and id <> :id
                          and not coalesce(extracted > :extracted, false)
                        """)
                .param("id", id.number())
                .param("dataset", read.draft().dataset().id())
                .param("edition", read.draft().edition())
                .param("extracted", read.extract().on(), Types.DATE)
                .update();
        records.sql("""
                        update sources.release mine set current = false, superseded_by = newer.id
                        from sources.release newer
                        where mine.id = :id and newer.dataset = mine.dataset and newer.edition = mine.edition
                          and newer.current and newer.id <> mine.id
                        """).param("id", id.number()).update();
    }

    /** The part that is current for a force and month. */
    Optional<HeldPart> currentPart(String dataset, String reporter, YearMonth month) {
        return records.sql("""
                        select p.id, p.release_id, p.file, p.rows, p.with_outcome, p.under_investigation, r.extracted,
                          r.folder
                        from sources.part p join sources.release r on r.id = p.release_id
                        where p.dataset = :dataset and p.reporter = :reporter and p.month = :month and p.current
                        """)
                .param("dataset", dataset)
                .param("reporter", reporter)
                .param("month", Date.valueOf(month.atDay(1)))
                .query((row, number) -> new HeldPart(
                        row.getLong("id"),
                        new ReleaseId(row.getLong("release_id")),
                        row.getString("folder") + "/" + row.getString("file"),
                        new Succession.Version(
                                row.getLong("rows"),
                                row.getLong("with_outcome"),
                                row.getLong("under_investigation"),
                                row.getObject("extracted", LocalDate.class))))
                .optional();
    }

    /**
     * A part that is held.
     *
     * @param parquet its file, relative to the evidence folder
     */
    record HeldPart(long id, ReleaseId release, String parquet, Succession.Version version) {}

    void add(ReleaseId release, String dataset, Part part, boolean current) {
        var id = records.sql("""
                        insert into sources.part (release_id, dataset, reporter, month, file, source_file, rows,
                          unlocated, with_outcome, under_investigation, current)
                        values (:release, :dataset, :reporter, :month, :file, :source, :rows,
                          :unlocated, :withOutcome, :underInvestigation, :current)
                        returning id
                        """)
                .param("release", release.number())
                .param("dataset", dataset)
                .param("reporter", part.reporter())
                .param("month", Date.valueOf(part.month().atDay(1)))
                .param("file", part.file())
                .param("source", part.sourceFile())
                .param("rows", part.rows())
                .param("unlocated", part.unlocated())
                .param("withOutcome", part.withOutcome())
                .param("underInvestigation", part.underInvestigation())
                .param("current", current)
                .query(Long.class)
                .single();
        var categories = List.copyOf(part.categories().entrySet());
        records.sql("""
                        insert into sources.part_category (part_id, category, rows, unlocated)
                        select :part, * from unnest(:categories::text[], :rows::bigint[], :unlocated::bigint[])
                        """)
                .param("part", id)
                .param("categories", categories.stream().map(Map.Entry::getKey).toArray(String[]::new))
                .param(
                        "rows",
                        categories.stream().map(each -> each.getValue().rows()).toArray(Long[]::new))
                .param(
                        "unlocated",
                        categories.stream()
                                .map(each -> each.getValue().unlocated())
                                .toArray(Long[]::new))
                .update();
    }

    void retire(HeldPart part) {
        records.sql("update sources.part set current = false where id = :id")
                .param("id", part.id())
                .update();
    }

    /** Says of each release with parts whether any is still current, and what took the place of those that are not. */
    void settleReleases() {
        records.sql("""
                        update sources.release r set current = s.current, superseded_by = s.superseded_by
                        from (
                          select mine.release_id, bool_or(mine.current) as current,
                            case when not bool_or(mine.current) then max(theirs.release_id) end as superseded_by
                          from sources.part mine
                          left join sources.part theirs on theirs.dataset = mine.dataset
                            and theirs.reporter = mine.reporter and theirs.month = mine.month and theirs.current
                          group by mine.release_id) s
                        where r.id = s.release_id and r.current is distinct from s.current
                        """).update();
    }

    void revised(String dataset, Part part, ReleaseId current, ReleaseId other, String why, Revision revision) {
        records.sql("""
                        insert into sources.revision (dataset, reporter, month, current_release, other_release, why,
                          current_rows, other_rows, ids_once_in_both, changed_outcome, only_in_current, only_in_other,
                          repeated_ids)
                        values (:dataset, :reporter, :month, :current, :other, :why,
                          :currentRows, :otherRows, :once, :changed, :onlyCurrent, :onlyOther,
                          :repeated)
                        """)
                .param("dataset", dataset)
                .param("reporter", part.reporter())
                .param("month", Date.valueOf(part.month().atDay(1)))
                .param("current", current.number())
                .param("other", other.number())
                .param("why", why)
                .param("currentRows", revision.currentRows())
                .param("otherRows", revision.otherRows())
                .param("once", revision.idsOnceInBoth())
                .param("changed", revision.changedOutcome())
                .param("onlyCurrent", revision.onlyInCurrent())
                .param("onlyOther", revision.onlyInOther())
                .param("repeated", revision.repeatedIds().toArray(new String[0]))
                .update();
    }

    long nextGeneration(@Nullable String crimes) {
        return records.sql("""
                        insert into sources.generation (number, crimes, built_at, made_by)
                        select coalesce(max(number), 0) + 1,
                          coalesce(:crimes, (select crimes from sources.generation order by number desc limit 1), ''),
                          :now,
                          coalesce(
                            (select made_by from sources.generation where cast(:crimes as text) is null order by number desc limit 1),
                            :way)
                        from sources.generation
                        returning number
                        """)
                .param("crimes", crimes, Types.VARCHAR)
                .param("way", CrimeCube.WAY_OF_COUNTING)
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** Whether areas were last counted in an earlier way than this. */
    boolean countedBefore(int way) {
        return records.sql("select made_by < :way from sources.generation order by number desc limit 1")
                .param("way", way)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
