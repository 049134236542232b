package org.watchward.demo;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * A compressed file.
 *
 * @param name in the archive
 * @param size uncompressed, in bytes
 * @param rows without the header
 */
record Packed(String name, Bytes bytes, long size, long sum, long rows) {

    /** The start of an array. */
    static final class Bytes {
        private final byte[] array;
        private final int length;

        Bytes(byte[] array, int length) {
            this.array = array;
            this.length = length;
        }

        int length() {
            return length;
        }

        InputStream stream() {
            return new ByteArrayInputStream(array, 0, length);
        }
    }
}
