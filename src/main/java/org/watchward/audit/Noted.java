package org.watchward.audit;

import java.util.Locale;
import java.util.regex.Pattern;

/** A place of the chain and the hash of the line there, as it was noted outside the database: {@code 4812:9f…}. */
record Noted(long seq, String hash) {

    private static final Pattern WRITTEN = Pattern.compile("0*([1-9][0-9]{0,17}):([0-9a-f]{64})");

    static Noted parse(String text) {
        var parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "expected the place of a line, a colon and the 64 digits of its hash, but found " + text);
        }
        return new Noted(Long.parseLong(parts.group(1)), parts.group(2));
    }

    /** The same, of one length for every place. */
    String padded() {
        return String.format(Locale.ROOT, "%018d:%s", seq, hash);
    }

    @Override
    public String toString() {
        return seq + ":" + hash;
    }
}
