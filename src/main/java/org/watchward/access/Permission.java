package org.watchward.access;

/** One thing that may be done, as routes ask for it and roles grant it. */
public enum Permission {
    /** See the pages of those who are signed in. */
    WORK(Reach.OWN),
    /** Bring files in, see what they hold and what would change. */
    BRING_DATA(Reach.PARTNERSHIP),
    /** Make a release current, or put an earlier one back. */
    ACTIVATE_DATA(Reach.PARTNERSHIP),
    /** Read documents that are being written, and say what one thinks of them. */
    READ_DOCUMENTS(Reach.OWN),
    /** Begin documents, and write them. */
    WRITE_DOCUMENTS(Reach.PARTNERSHIP),
    /** Agree what others have written. */
    AGREE_DOCUMENTS(Reach.PARTNERSHIP),
    /** Put what is agreed before everybody. */
    PUBLISH_DOCUMENTS(Reach.PARTNERSHIP),
    /** See organisations, and who acts for them. */
    SEE_ORGANISATIONS(Reach.OWN),
    /** Invite people to an organisation, end memberships, grant roles in it. */
    LOOK_AFTER_PEOPLE(Reach.ORGANISATION),
    /** Name organisations, and grant roles for the whole partnership. */
    KEEP_ORGANISATIONS(Reach.PARTNERSHIP),
    /** Read what was done by whom. */
    READ_AUDIT(Reach.PARTNERSHIP);

    /** What a grant must cover for it to count. */
    public enum Reach {
        /** Any grant counts: it is about what is one's own, or common to all. */
        OWN,
        /** A grant counts for its own organisation; one for the whole partnership counts everywhere. */
        ORGANISATION,
        /** Only a grant for the whole partnership counts. */
        PARTNERSHIP
    }

    private final Reach reach;

    Permission(Reach reach) {
        this.reach = reach;
    }

    public Reach reach() {
        return reach;
    }
}
