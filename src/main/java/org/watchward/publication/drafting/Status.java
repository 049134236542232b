package org.watchward.publication.drafting;

import java.util.Locale;

/** How far an edition is. */
public enum Status {
    /** It is being written. */
    DRAFT,
    /** Others are asked what they say. */
    IN_REVIEW,
    /** Its text is agreed, and is not changed any more. */
    AGREED,
    /** It is in force, for everybody to read. */
    PUBLISHED,
    /** A later edition is in force. */
    SUPERSEDED;

    /** Whether it may still be changed. */
    public boolean written() {
        return this == DRAFT || this == IN_REVIEW;
    }

    /** Whether everybody can read it. */
    public boolean published() {
        return this == PUBLISHED || this == SUPERSEDED;
    }

    /** As it is written in names of messages: {@code in-review}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
