package org.watchward.publicsite.topics;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.watchward.charts.Chart;
import org.watchward.kernel.ReleaseId;

/** What a topic comes to in one area; or why nothing can be said. */
sealed interface Told {

    /** Whether something is said. */
    boolean known();

    /**
     * What is said.
     *
     * @param finding in one sentence
     * @param more sentences on how sure it is and what it rests on
     * @param charts in order
     * @param tables of what no chart has
     * @param caveats what a reader must know
     * @param source who published what it is made of
     * @param asOf the day of the oldest of that, in words
     * @param releases that it is made of
     */
    record Report(
            String finding,
            List<String> more,
            List<Chart> charts,
            List<Table> tables,
            List<String> caveats,
            String source,
            String asOf,
            Collection<ReleaseId> releases)
            implements Told {

        /** Copies the collections. */
        public Report {
            more = List.copyOf(more);
            charts = List.copyOf(charts);
            tables = List.copyOf(tables);
            caveats = List.copyOf(caveats);
            releases = new TreeSet<>(releases);
        }

        @Override
        public boolean known() {
            return true;
        }
    }

    /**
     * Nothing can be said.
     *
     * @param why each a sentence
     */
    record Nothing(List<String> why) implements Told {

        /** Drops what is said twice. */
        public Nothing {
            why = why.stream().distinct().toList();
        }

        @Override
        public boolean known() {
            return false;
        }
    }
}
