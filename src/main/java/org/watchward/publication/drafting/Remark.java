package org.watchward.publication.drafting;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.watchward.platform.CivilTime;
import org.watchward.publication.drafting.Comments.Comment;
import org.watchward.publication.drafting.Comments.State;

/**
 * A comment as its section shows it.
 *
 * @param stands whether the paragraph that it is about stands unchanged
 * @param change what it suggests, beside what it is about; empty if it suggests nothing
 */
record Remark(
        long id,
        String by,
        String at,
        String passage,
        String words,
        boolean stands,
        List<Differences.Stretch> change,
        boolean open,
        String state,
        String answer,
        String answeredBy) {

    private static final int LONGEST = 4_000;

    static Remark of(Comment comment, Section section) {
        return new Remark(
                comment.id(),
                comment.madeBy(),
                CivilTime.words(comment.madeAt()),
                comment.passage(),
                comment.words(),
                section.text().contains(comment.passage()),
                comment.suggested() == null ? List.of() : Differences.of(comment.passage(), comment.suggested()),
                comment.open(),
                comment.state().name().toLowerCase(Locale.ROOT),
                comment.answer(),
                comment.answeredBy());
    }

    static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    static State state(String as) {
        return as.equals("declined") ? State.DECLINED : State.DONE;
    }

    /**
     * What somebody typed.
     *
     * @param suggested null if it is nothing, or what stands already
     */
    record Typed(
            int paragraph,
            String passage,
            String words,
            @Nullable String suggested) {

        private static final int LONGEST_SUGGESTED = 20_000;

        static Typed of(int paragraph, String text, String words, String suggested) {
            var paragraphs = Paragraphs.of(text);
            var at = paragraph < 1 || paragraph > paragraphs.size() ? 0 : paragraph;
            var passage = at == 0 ? "" : paragraphs.get(at - 1);
            var plain = suggested.replace("\r\n", "\n").strip();
            var nothing = at == 0 || plain.isEmpty() || plain.equals(passage) || plain.length() > LONGEST_SUGGESTED;
            return new Typed(at, passage, shortened(words.strip()), nothing ? null : plain);
        }

        boolean nothing() {
            return words.isEmpty() && suggested == null;
        }
    }
}
