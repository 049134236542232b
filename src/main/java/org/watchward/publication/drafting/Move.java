package org.watchward.publication.drafting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.watchward.access.Permission;

/** A step that people take with an edition; publishing it is more than a step, and is not one of these. */
public enum Move {
    ASK_FOR_REVIEW(Status.DRAFT, Status.IN_REVIEW, Permission.WRITE_DOCUMENTS),
    GIVE_BACK(Status.IN_REVIEW, Status.DRAFT, Permission.READ_DOCUMENTS),
    AGREE(Status.IN_REVIEW, Status.AGREED, Permission.AGREE_DOCUMENTS),
    REOPEN(Status.AGREED, Status.DRAFT, Permission.WRITE_DOCUMENTS);

    private final Status from;
    private final Status to;
    private final Permission needs;

    Move(Status from, Status to, Permission needs) {
        this.from = from;
        this.to = to;
        this.needs = needs;
    }

    Status from() {
        return from;
    }

    Status to() {
        return to;
    }

    /** What it asks of whoever takes it. */
    public Permission needs() {
        return needs;
    }

    /** As it is written in forms and names of messages: {@code ask-for-review}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one with this id. */
    public static Optional<Move> named(String id) {
        return Arrays.stream(values()).filter(move -> move.id().equals(id)).findFirst();
    }

    /** Those that begin at a status. */
    public static List<Move> from(Status status) {
        return Arrays.stream(values()).filter(move -> move.from == status).toList();
    }
}
