package org.watchward.sources.intake;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Counts what unpacks, refuses a bomb, and says in plain words that a file is cut short. */
final class GuardedStream extends FilterInputStream {

    /** Text that people publish packs to between a third and a hundredth; deflate itself cannot pass about 1,030. */
    static final int MOST_TIMES_PACKED = 200;

    private static final long SMALL_ENOUGH_NOT_TO_MATTER = 8L << 20;

    private final long packedSize;
    private final String name;
    private long count;

    GuardedStream(InputStream in, long packedSize, String name) {
        super(in);
        this.packedSize = packedSize;
        this.name = name;
    }

    static boolean bomb(long size, long packedSize) {
        return size > SMALL_ENOUGH_NOT_TO_MATTER && size / MOST_TIMES_PACKED > packedSize;
    }

    static Refused refuseBomb(String name) {
        return new Refused(name + " unpacks to more than " + MOST_TIMES_PACKED
                + " times its size, as a zip bomb does: nothing of it was read. Expected a file of published data.");
    }

    @Override
    public int read() throws IOException {
        try {
            return counted(super.read(), 1);
        } catch (IOException failed) {
            throw broken(failed) ? cutShort(failed) : failed;
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            var got = super.read(buffer, offset, length);
            return counted(got, got);
        } catch (IOException failed) {
            throw broken(failed) ? cutShort(failed) : failed;
        }
    }

    @Override
    public long skip(long wanted) throws IOException {
        var skipped = super.skip(wanted);
        count += skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private int counted(int result, int got) throws Refused {
        if (result >= 0) {
            count += got;
            if (bomb(count, packedSize)) {
                throw refuseBomb(name);
            }
        }
        return result;
    }

    private static boolean broken(IOException failed) {
        return failed instanceof EOFException
                || failed instanceof ZipException
                || String.valueOf(failed.getMessage()).startsWith("Checksum");
    }

    private Refused cutShort(IOException broken) {
        var refused = new Refused(
                name + " is damaged or cut short after " + count + " bytes. Expected a whole file: download it again.");
        refused.initCause(broken);
        return refused;
    }
}
