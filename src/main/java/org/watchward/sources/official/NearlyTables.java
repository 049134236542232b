package org.watchward.sources.official;

import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.sources.Draft;
import org.watchward.sources.Importer;
import org.watchward.sources.Recognition;
import org.watchward.sources.intake.Candidate;
import org.watchward.sources.tables.Heads;
import org.watchward.sources.tables.TableLayouts;

/**
 * Asked last: says of a file that no importer knows, but whose headings are nearly those of a declared table, which it
 * lacks.
 */
@Component
final class NearlyTables implements Importer {

    private final Heads heads;
    private final TableLayouts layouts;

    NearlyTables(Heads heads, TableLayouts layouts) {
        this.heads = heads;
        this.layouts = layouts;
    }

    @Override
    public Recognition recognise(Candidate candidate) throws IOException {
        var rows = heads.of(candidate);
        for (var layout : layouts.list()) {
            var problem = TableLayouts.nearly(List.of(layout), rows);
            if (problem.isPresent()) {
                return new Recognition.Unusable(
                        layout.dataset(),
                        candidate.name() + ", " + problem.get() + ". Expected the headings of " + layout.id()
                                + ", in any order; other names for them can be declared in catalogue/tables.");
            }
        }
        return Recognition.NONE;
    }

    @Override
    public void read(Candidate candidate, Draft draft) {
        throw new IllegalStateException("no file is recognised here, was asked to read " + candidate);
    }

    @Override
    public int order() {
        return Integer.MAX_VALUE;
    }
}
