package org.watchward.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Goes along the chain from its first line, and keeps what it finds wrong. */
final class Walk {

    static final int KEPT = 20;

    private final Head head;
    private final Seals seals;
    private final List<Noted> noted;
    private final Function<String, List<Line>> after;
    private final List<Break> breaks = new ArrayList<>();
    private long found;
    private long lines;
    private long removed;
    private long last;
    private @Nullable Instant earliest;
    private @Nullable Instant latest;

    /** The hash of the line before, as it must be; null after a break, when it is not known. */
    private @Nullable String before = Head.START;

    Walk(Head head, Seals seals, List<Noted> noted, Function<String, List<Line>> after) {
        this.head = head;
        this.seals = seals;
        this.after = after;
        this.noted = List.copyOf(noted);
    }

    void take(Link link) {
        if (link.first() > last + 1) {
            missing(last + 1, link.first() - 1);
        }
        if (link instanceof Line line) {
            take(line);
        } else if (link instanceof Removal removal) {
            take(removal);
        }
        last = Math.max(last, link.last());
    }

    private void take(Line line) {
        lines++;
        var at = line.entry().at();
        earliest = earliest == null || at.isBefore(earliest) ? at : earliest;
        latest = latest == null || at.isAfter(latest) ? at : latest;
        if (line.seq() <= last) {
            found(line.seq(), Break.Kind.INSERTED, "the line stands where another is or was");
        } else if (line.seq() > head.seq()) {
            found(
                    line.seq(),
                    Break.Kind.INSERTED,
                    "the line stands after the end of the trail, which is " + head.seq());
        } else if (!seals.holds(line)) {
            before = otherLine(line);
        } else {
            follow(line);
        }
    }

    /** Says what stands in the place of the line that was written there; answers with its hash if it is found elsewhere. */
    private @Nullable String otherLine(Line line) {
        var elsewhere = elsewhere(line.seq());
        if (elsewhere.isEmpty()) {
            found(line.seq(), Break.Kind.ALTERED, "the line is not as it was written, or was put in without the key");
            return null;
        }
        found(
                line.seq(),
                Break.Kind.REORDERED,
                "the line that was written here stands at " + elsewhere.get().seq());
        return elsewhere.get().hash();
    }

    private Optional<Line> elsewhere(long place) {
        if (before == null || found >= KEPT) {
            return Optional.empty();
        }
        return after.apply(before).stream()
                .filter(each -> seals.holds(new Line(place, each.form(), each.entry(), each.previous(), each.hash())))
                .findFirst();
    }

    private void follow(Link link) {
        if (before != null && !before.equals(link.previous())) {
            found(link.first(), Break.Kind.ALTERED, "the line was written to follow another than the one before it");
        }
        before = link.hash();
        compare(link);
    }

    private void compare(Link link) {
        if (noted.stream()
                .anyMatch(note -> note.seq() == link.last() && !note.hash().equals(link.hash()))) {
            found(link.last(), Break.Kind.ALTERED, "the line is not the one that was noted outside the database");
        }
    }

    private void take(Removal removal) {
        removed += removal.last() - removal.first() + 1;
        if (removal.first() <= last || removal.last() > head.seq() || !seals.holds(removal)) {
            found(
                    removal.first(),
                    Break.Kind.MISSING,
                    "lines " + removal.first() + " to " + removal.last() + " were taken out, and not by retention");
            before = null;
        } else {
            follow(removal);
        }
    }

    private void missing(long from, long to) {
        found(
                from,
                Break.Kind.MISSING,
                from == to ? "the line is missing" : "lines " + from + " to " + to + " are missing");
        before = null;
    }

    Verdict end() {
        if (last < head.seq()) {
            cutOff(head.seq(), "the head of the trail");
        }
        for (var note : noted) {
            if (note.seq() > Math.max(last, head.seq())) {
                cutOff(note.seq(), "what was noted outside the database");
            }
        }
        if (found == 0 && !headHolds()) {
            found(head.seq(), Break.Kind.ALTERED, "the head of the trail is not as it was written");
        }
        return new Verdict(lines, removed, earliest, latest, head, breaks, found);
    }

    private void cutOff(long end, String by) {
        found(
                last + 1,
                Break.Kind.CUT_OFF,
                String.format(Locale.UK, "the end is cut off: by %s there were %,d lines", by, end));
    }

    private boolean headHolds() {
        return head.seq() == 0 || (seals.holds(head) && head.hash().equals(before));
    }

    private void found(long seq, Break.Kind kind, String words) {
        found++;
        if (breaks.size() < KEPT) {
            breaks.add(new Break(seq, kind, words));
        }
    }
}
