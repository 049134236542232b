package org.watchward.sources.official;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.sources.Draft;
import org.watchward.sources.EvidenceTable;
import org.watchward.sources.EvidenceTable.Column;
import org.watchward.sources.Reason;
import org.watchward.sources.intake.Candidate;
import org.watchward.sources.tables.DeclaredTable;
import org.watchward.sources.tables.Heads;
import org.watchward.sources.tables.TableLayout;
import org.watchward.sources.tables.TableLayouts;

/**
 * An index of deprivation by LSOA, of whichever vintage of LSOA its headings name. Files of one index overlap (the ranks
 * of File 1 are in File 7 too); the view shows each domain of an LSOA once, the row with a score first.
 */
abstract sealed class DeprivationImporter extends TableImporter
        permits EnglishDeprivation.Of2019, EnglishDeprivation.Of2025, WelshDeprivation {

    private static final EvidenceTable DEPRIVATION = EvidenceTable.of(
                    "deprivation",
                    new Column("dataset", "varchar"),
                    new Column("edition", "integer"),
                    new Column("lsoa_code", "varchar"),
                    new Column("lsoa_vintage", "integer"),
                    new Column("domain", "varchar"),
                    new Column("score", "double"),
                    new Column("rank", "integer"),
                    new Column("decile", "integer"))
            .oneOfEach(List.of("dataset", "edition", "lsoa_code", "domain"), "score is null, rank is null");

    private static final int MOST_LSOAS = 40_000;
    private static final int MOST_NAMED = 3;

    DeprivationImporter(Heads heads, TableLayouts layouts, String dataset, List<String> telling) {
        super(heads, layouts, dataset, telling);
    }

    /** The year of the index: 2019 or 2025. */
    abstract int edition(DeclaredTable.Entry entry);

    @Override
    public List<EvidenceTable> tables() {
        return List.of(DEPRIVATION);
    }

    @Override
    public void read(Candidate candidate, Draft draft) throws IOException {
        var seen = new HashSet<AreaCode>();
        try (var rows = open(candidate, draft)) {
            for (var entry = rows.next(); entry != null; entry = rows.next()) {
                if (seen.isEmpty()) {
                    draft.edition(editionInWords(entry));
                }
                read(entry, candidate, draft, seen);
            }
        }
    }

    /** The year and what is told of it, since files of one index tell of different domains: they stand side by side. */
    private String editionInWords(DeclaredTable.Entry entry) {
        var there = entry.section().layout().items().stream()
                .map(TableLayout.Column::field)
                .filter(entry.section().columns()::has)
                .toList();
        var domains = there.stream().map(DeprivationImporter::domain).distinct().toList();
        return edition(entry) + ": "
                + (domains.size() > MOST_NAMED ? domains.size() + " domains" : String.join(", ", domains))
                + (there.stream().anyMatch(field -> field.endsWith("-score")) ? " with scores" : "");
    }

    private static String domain(String field) {
        return field.substring(0, field.lastIndexOf('-'));
    }

    private void read(DeclaredTable.Entry entry, Candidate candidate, Draft draft, Set<AreaCode> seen)
            throws IOException {
        var lsoa = AreaCode.find(entry.text("lsoa-code")).filter(DeprivationImporter::lsoa);
        if (entry.section().columns().ragged(entry.row())) {
            quarantine(
                    draft,
                    candidate,
                    entry.row(),
                    Reason.RAGGED_ROW,
                    entry.section().columns().width() + " values");
        } else if (lsoa.isEmpty()) {
            quarantine(draft, candidate, entry.row(), Reason.BAD_AREA_CODE, "the code of an LSOA such as E01000001");
        } else if (!seen.add(lsoa.get())) {
            quarantine(draft, candidate, entry.row(), Reason.REPEATED_ROW, "each LSOA once");
        } else {
            var domains = domains(entry, candidate, draft);
            if (domains != null) {
                write(entry, draft, lsoa.get(), domains);
                draft.accepted(candidate, 1);
            }
        }
    }

    private void write(DeclaredTable.Entry entry, Draft draft, AreaCode lsoa, Map<String, Measures> domains)
            throws IOException {
        var edition = edition(entry);
        for (var domain : domains.entrySet()) {
            var measures = domain.getValue();
            draft.table(DEPRIVATION)
                    .add(
                            draft.dataset().id(),
                            edition,
                            lsoa.value(),
                            vintage(entry, edition),
                            domain.getKey(),
                            measures.score == null ? null : measures.score.doubleValue(),
                            measures.rank,
                            measures.decile);
        }
    }

    /** The census whose LSOAs a table speaks of, by its heading, else by the year of the index. */
    private static int vintage(DeclaredTable.Entry entry, int edition) {
        return switch (entry.section().columns().year("lsoa-code")) {
            case "2011", "11" -> 2011;
            case "2021", "21" -> 2021;
            default -> edition < 2025 ? 2011 : 2021;
        };
    }

    /** What is measured of one domain. */
    private static final class Measures {
        @Nullable
        BigDecimal score;

        @Nullable
        Integer rank;

        @Nullable
        Integer decile;
    }

    private @Nullable Map<String, Measures> domains(DeclaredTable.Entry entry, Candidate candidate, Draft draft)
            throws IOException {
        var domains = new LinkedHashMap<String, Measures>();
        for (var item : entry.section().layout().items()) {
            var text = entry.text(item.field());
            if (text.isEmpty()) {
                continue;
            }
            var domain = domain(item.field());
            var measures = domains.computeIfAbsent(domain, any -> new Measures());
            var problem = take(measures, item.field().substring(domain.length() + 1), text);
            if (problem != null) {
                quarantine(
                        draft,
                        candidate,
                        entry.row(),
                        problem.reason(),
                        problem.expected() + " under '"
                                + entry.section().columns().heading(item.field()) + "'");
                return null;
            }
        }
        return domains;
    }

    private static TypedValue.@Nullable Bad take(Measures measures, String measure, String text) {
        try {
            var number = new BigDecimal(text);
            if (measure.equals("score")) {
                measures.score = number;
                return null;
            }
            var most = measure.equals("decile") ? 10 : MOST_LSOAS;
            var whole = number.intValueExact();
            if (whole < 1 || whole > most) {
                return new TypedValue.Bad(Reason.OUT_OF_RANGE, "a whole number from 1 to " + most);
            }
            if (measure.equals("decile")) {
                measures.decile = whole;
            } else {
                measures.rank = whole;
            }
            return null;
        } catch (NumberFormatException | ArithmeticException e) {
            return new TypedValue.Bad(Reason.NOT_A_NUMBER, "a number");
        }
    }

    private static boolean lsoa(AreaCode code) {
        return AreaType.of(code).filter(AreaType.LSOA::equals).isPresent();
    }
}
