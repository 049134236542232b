package org.watchward.demo;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** The lines of one file, compressed as they are written; never held uncompressed. */
final class Lines implements AutoCloseable {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final int FULL = 1 << 16;
    private static final int LONGEST_PIECE = 1 << 10;

    private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    private final CRC32 sum = new CRC32();
    private final byte[] plain = new byte[FULL + LONGEST_PIECE];
    private final byte[] packing = new byte[FULL];
    private byte[] packed = new byte[FULL];
    private int packedLength;
    private int length;
    private long size;
    private long lines;

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    Lines add(byte[] text) {
        if (length + text.length > plain.length) {
            flush();
        }
        System.arraycopy(text, 0, plain, length, text.length);
        length += text.length;
        return this;
    }

    Lines add(String text) {
        return add(bytes(text));
    }

    /** Sixteen hexadecimal digits. */
    Lines addHex(long value) {
        if (length + 16 > plain.length) {
            flush();
        }
        for (var shift = 60; shift >= 0; shift -= 4) {
            plain[length++] = HEX[(int) (value >>> shift) & 15];
        }
        return this;
    }

    void end() {
        add(LINE_END);
        lines++;
        if (length >= FULL) {
            flush();
        }
    }

    void line(String text) {
        add(text).end();
    }

    /** Lines so far, the header included. */
    long count() {
        return lines;
    }

    private void flush() {
        sum.update(plain, 0, length);
        size += length;
        deflater.setInput(plain, 0, length);
        while (!deflater.needsInput()) {
            keep();
        }
        length = 0;
    }

    private void keep() {
        var count = deflater.deflate(packing);
        if (packedLength + count > packed.length) {
            packed = Arrays.copyOf(packed, StrictMath.addExact(packed.length, packed.length / 2 + count));
        }
        System.arraycopy(packing, 0, packed, packedLength, count);
        packedLength += count;
    }

    /** The whole file; nothing can be added after. */
    Packed packed(String name) {
        flush();
        deflater.finish();
        while (!deflater.finished()) {
            keep();
        }
        return new Packed(name, new Packed.Bytes(packed, packedLength), size, sum.getValue(), lines - 1);
    }

    @Override
    public void close() {
        deflater.end();
    }
}
