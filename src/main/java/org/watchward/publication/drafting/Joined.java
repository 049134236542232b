package org.watchward.publication.drafting;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk.ConflictState;

/**
 * What two people made of one text, in one.
 *
 * @param text of both; where both changed the same lines, first the one's and then the other's
 * @param clean whether there was no such place
 */
record Joined(String text, boolean clean) {

    static Joined of(String base, String theirs, String mine) {
        var result = new MergeAlgorithm().merge(RawTextComparator.DEFAULT, raw(base), raw(theirs), raw(mine));
        var text = new StringBuilder();
        for (var chunk : result) {
            if (chunk.getConflictState() != ConflictState.BASE_CONFLICTING_RANGE) {
                var lines = result.getSequences().get(chunk.getSequenceIndex());
                text.append(lines.getString(chunk.getBegin(), chunk.getEnd(), false));
            }
        }
        return new Joined(text.toString(), !result.containsConflicts());
    }

    private static RawText raw(String text) {
        return new RawText(ended(text).getBytes(UTF_8));
    }

    private static String ended(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }
}
