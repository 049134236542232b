package org.watchward.sources.official;

import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.kernel.Period;
import org.watchward.sources.Draft;
import org.watchward.sources.EvidenceTable;
import org.watchward.sources.Reason;
import org.watchward.sources.intake.Candidate;
import org.watchward.sources.tables.Heads;
import org.watchward.sources.tables.Row;
import org.watchward.sources.tables.TableLayouts;

/** Recorded crime by community safety partnership, from the Office for National Statistics. */
@Component
final class CspWorkbookImporter extends TableImporter {

    CspWorkbookImporter(Heads heads, TableLayouts layouts) {
        super(heads, layouts, "ons-csp", List.of(CspWorkbook.COUNTS));
    }

    @Override
    public List<EvidenceTable> tables() {
        return List.of(PublishedCounts.COUNTS, PublishedCounts.RESIDENTS);
    }

    @Override
    public void read(Candidate candidate, Draft draft) throws IOException {
        var workbook = workbook(candidate, draft);
        draft.edition(workbook.edition());
        try (var tables = open(candidate, draft)) {
            workbook.read(tables, new Into(candidate, draft, workbook.edition()));
        }
    }

    private CspWorkbook workbook(Candidate candidate, Draft draft) throws IOException {
        try (var tables = open(candidate, draft)) {
            return new CspWorkbook(candidate.name(), tables);
        }
    }

    /** Writes what the workbook says into the release. */
    private record Into(Candidate candidate, Draft draft, String edition) implements CspWorkbook.Listener {

        @Override
        public void count(PublishedArea area, Period.YearEnding year, String item, Shorthand cell, String caveat)
                throws IOException {
            PublishedCounts.add(
                    draft,
                    edition,
                    area,
                    new PublishedCounts.Span(year.first().atDay(1), year.last().atEndOfMonth()),
                    item,
                    cell.number(),
                    cell.mark(),
                    caveat);
        }

        @Override
        public void residents(PublishedArea area, String item, int midYear, Shorthand cell, String caveat)
                throws IOException {
            draft.table(PublishedCounts.RESIDENTS)
                    .add(
                            draft.dataset().id(),
                            edition,
                            area.codeText(),
                            area.type(),
                            area.name(),
                            area.forceText(),
                            item,
                            midYear,
                            cell.number(),
                            PublishedCounts.nullIfEmpty(cell.mark()),
                            PublishedCounts.nullIfEmpty(caveat));
        }

        @Override
        public void accepted() {
            draft.accepted(candidate, 1);
        }

        @Override
        public void rejected(Row row, Reason reason, String expected) throws IOException {
            TableImporter.quarantine(draft, candidate, row, reason, expected);
        }

        @Override
        public void caveat(String words) {
            draft.caveat(words);
        }
    }
}
