package org.watchward.publication.drafting;

/** What became of a text that somebody saved. */
sealed interface Saved {

    /** The end of the address that says so, after that of the section, whose version was {@code seen} before. */
    String after(int seen);

    /**
     * It stands.
     *
     * @param joined whether it was joined with what others had saved meanwhile
     */
    record Stands(int version, boolean joined) implements Saved {
        @Override
        public String after(int seen) {
            return version > seen ? "?saved=" + version + (joined ? "&joined=true" : "") : "?same=true";
        }
    }

    /**
     * Others changed the same paragraphs meanwhile: it is kept beside, until somebody has settled what is to stand.
     *
     * @param aside under which it is kept
     */
    record Beside(long aside) implements Saved {
        @Override
        public String after(int seen) {
            return "/beside/" + aside;
        }
    }
}
