package org.watchward.audit;

import org.jspecify.annotations.Nullable;

/**
 * Where the chain ends.
 *
 * @param seq the place of the last line; 0 before there is one
 * @param hash of the last line, in hexadecimal; zeros before there is one
 * @param keyCheck tells whether a key is the one that the chain was begun with; null before there is a line
 * @param seal the keyed hash of place and hash; null before there is a line
 */
record Head(
        long seq,
        String hash,
        @Nullable String keyCheck,
        @Nullable String seal) {

    /** The hash before the first line. */
    static final String START = "0".repeat(64);

    /** Before there is a line. */
    static final Head NONE = new Head(0, START, null, null);

    static final String COLUMNS =
            "seq, encode(hash, 'hex') hash, encode(key_check, 'hex') key_check, encode(seal, 'hex') seal";
}
