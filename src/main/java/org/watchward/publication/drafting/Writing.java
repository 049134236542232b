package org.watchward.publication.drafting;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.access.JobTrail;
import org.watchward.audit.Act;
import org.watchward.platform.jobs.Asker;
import org.watchward.publication.drafting.Comments.Comment;
import org.watchward.publication.drafting.Comments.State;

/** Everything that is done to what is being written: each change, its line in the history and in the trail together or not at all. */
@Component
public class Writing {

    private final Editions editions;
    private final Sections sections;
    private final Asides asides;
    private final Comments comments;
    private final History history;
    private final Beginning beginning;
    private final JobTrail trail;
    private final TransactionTemplate transaction;

    Writing(
            Editions editions,
            Sections sections,
            Asides asides,
            Comments comments,
            History history,
            Beginning beginning,
            JobTrail trail,
            TransactionTemplate transaction) {
        this.editions = editions;
        this.sections = sections;
        this.asides = asides;
        this.comments = comments;
        this.history = history;
        this.beginning = beginning;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Saves a text that was made from a version. If it cannot be joined with what others saved meanwhile, or nothing may be changed
     * any more, it is kept beside.
     *
     * @param base the version; what others saved after it is joined with the text
     */
    Saved save(Edition edition, Section section, int base, String text, Asker who) {
        return within(() -> saved(edition, section, base, plain(text), who));
    }

    private Saved saved(Edition edition, Section section, int base, String text, Asker who) {
        var last = sections.hold(section.id());
        var open = editions.hold(edition.id()).written();
        var theirs = sections.text(section.id(), last).orElseThrow();
        var from = sections.text(section.id(), base).orElse("");
        if (text.equals(theirs) || text.equals(from)) {
            return new Saved.Stands(last, false);
        }
        var joined = last == base ? new Joined(text, true) : Joined.of(from, theirs, text);
        if (!open || !joined.clean()) {
            var aside = asides.add(section.id(), base, text, who);
            record("section-kept-beside", edition, section, who, "aside", Long.toString(aside));
            return new Saved.Beside(aside);
        }
        sections.add(section.id(), last + 1, joined.text(), who, last == base ? null : last);
        record("section-saved", edition, section, who, "version", Integer.toString(last + 1));
        return new Saved.Stands(last + 1, last != base);
    }

    /** Saves what is to stand in place of what others saved and of a text that waits beside it. */
    Saved settle(Edition edition, Section section, long aside, int base, String text, Asker who) {
        return within(() -> {
            var saved = saved(edition, section, base, plain(text), who);
            asides.settle(aside);
            record("section-settled", edition, section, who, "aside", Long.toString(aside));
            return saved;
        });
    }

    /** Notes what somebody says of a version; nothing if they say nothing. */
    void comment(Edition edition, Section section, int version, Remark.Typed typed, Asker who) {
        if (typed.nothing()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            var id = comments.add(section.id(), version, typed, who);
            record("comment-made", edition, section, who, "comment", Long.toString(id));
        });
    }

    /** Answers a comment; nothing happens if it was answered already. */
    void answer(Edition edition, Section section, Comment comment, State state, String words, Asker who) {
        transaction.executeWithoutResult(status -> answered(edition, section, comment, state, words, who));
    }

    private boolean answered(Edition edition, Section section, Comment comment, State state, String words, Asker who) {
        var open = comments.answer(comment.id(), state, words, who);
        if (open) {
            record("comment-answered", edition, section, who, "comment", comment.id() + " " + state.name());
        }
        return open;
    }

    /** Makes the change that a comment suggests, joined with what was changed since. */
    Saved take(Edition edition, Section section, Comment comment, Asker who) {
        return within(() -> {
            var base = sections.text(section.id(), comment.version()).orElse("");
            var text = plain(Paragraphs.replaced(
                    base, comment.paragraph(), Objects.requireNonNullElse(comment.suggested(), comment.passage())));
            return answered(edition, section, comment, State.TAKEN, "", who)
                    ? saved(edition, section, comment.version(), text, who)
                    : new Saved.Stands(section.version(), false);
        });
    }

    void checkedBy(Edition edition, Section section, String office, Asker who) {
        transaction.executeWithoutResult(status -> {
            sections.checkedBy(section.id(), office);
            record("section-checked", edition, section, who, "checked by", office);
        });
    }

    /**
     * Takes a step; false if the edition is no longer where it begins, or its text is another than was seen.
     *
     * @param seen what {@link Sections#mark} said to whoever takes it
     */
    public boolean move(Edition edition, Move move, String seen, String words, Asker who) {
        return within(() -> {
            var moved = editions.move(edition.id(), move.from(), move.to());
            if (moved
                    && move == Move.AGREE
                    && !Sections.mark(sections.of(edition.id())).equals(seen)) {
                editions.move(edition.id(), move.to(), move.from());
                return false;
            }
            if (moved) {
                history.add(edition.id(), move.to(), words, who);
                trail.record(
                        act("document-moved", edition)
                                .was("status", move.from().id())
                                .becomes("status", move.to().id()),
                        who);
            }
            return moved;
        });
    }

    /** Changes what an edition says of itself; false if somebody else has meanwhile, or it may not be changed any more. */
    public boolean change(Edition seen, Face face, Asker who) {
        return within(() -> {
            var changed = editions.change(seen, face);
            if (changed) {
                trail.record(
                        act("document-described", seen)
                                .was(seen.face().otherThan(face))
                                .becomes(face.otherThan(seen.face())),
                        who);
            }
            return changed;
        });
    }

    /** The next edition of a document, or the one that somebody has begun already; its id. */
    public long next(Edition last, Asker who) {
        try {
            return begun(last).orElseGet(() -> beginning.next(newest(last), who));
        } catch (DuplicateKeyException atOnce) {
            return begun(last).orElseThrow(() -> atOnce);
        }
    }

    private Edition newest(Edition any) {
        return editions.ofDocument(any.document()).get(0);
    }

    private Optional<Long> begun(Edition last) {
        return editions.ofDocument(last.document()).stream()
                .filter(each -> !each.status().published())
                .findFirst()
                .map(Edition::id);
    }

    private void record(String action, Edition edition, Section section, Asker who, String field, String value) {
        trail.record(act(action, edition).becomes("section", section.name()).becomes(field, value), who);
    }

    static Act act(String action, Edition edition) {
        return Act.of(action).on("document", edition.slug() + "/" + edition.number());
    }

    private <T> T within(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** As browsers send it, with one kind of end of line, and one at its end. */
    private static String plain(String text) {
        var lines = text.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();

        return lines.isEmpty() ? "" : lines + "\n";
    }
}
