package org.watchward.publication.drafting;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.watchward.platform.CivilTime;
import org.watchward.publication.drafting.Comments.Comment;
import org.watchward.publication.drafting.Comments.State;
import org.watchward.web.PageProblem;

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

    private static final int LONGEST = 20_000;

    static Remark of(Comment comment, Section section) {
        return new Remark(
                comment.id(),
                comment.madeBy(),
                CivilTime.words(comment.madeAt()),
                comment.passage(),
                comment.words(),
                Paragraphs.of(section.text()).contains(comment.passage())
                        || section.text().strip().equals(comment.passage()),
                comment.suggested() == null ? List.of() : Differences.of(comment.passage(), comment.suggested()),
                comment.open(),
                comment.state().name().toLowerCase(Locale.ROOT),
                comment.answer(),
                comment.answeredBy());
    }

    /**
     * What somebody typed, as it can be stored.
     *
     * @throws PageProblem if it is too long
     */
    static String fitting(String words) {
        if (words.length() > LONGEST) {
            throw PageProblem.badAddress(
                    "This is too long", "What you say may have 20,000 characters. Go back and shorten it.");
        }
        return words.strip();
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

        static Typed of(int paragraph, String text, String words, String suggested) {
            var paragraphs = Paragraphs.of(text);
            var at = paragraph < 1 || paragraph > paragraphs.size() ? 0 : paragraph;
            var passage = at == 0 ? text.strip() : paragraphs.get(at - 1);
            var plain = Desk.fitting(suggested).replace("\r\n", "\n").strip();

            var nothing = plain.isEmpty() || plain.equals(passage);
            return new Typed(at, at == 0 && nothing ? "" : passage, fitting(words), nothing ? null : plain);
        }

        boolean nothing() {
            return words.isEmpty() && suggested == null;
        }
    }
}
