package org.watchward.sources.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stops unpacking what cannot be honest data. A table of counts packs 75 to 1 at the most seen (the Home Office's, 1.4 GB
 * in 19 MB), so size says nothing, but a part that grows more than 200 times is a bomb.
 */
final class RatioGuard extends FilterInputStream {

    static final int LIMIT = 200;

    /** So little that a high ratio does no harm. */
    private static final long HARMLESS = 1 << 20;

    private final NamedFile file;
    private final long allowed;
    private long read;

    private RatioGuard(InputStream in, NamedFile file, long packed) {
        super(in);
        this.file = file;
        this.allowed = Math.max(HARMLESS, packed * LIMIT);
    }

    static InputStream over(InputStream in, NamedFile file, long packed) {
        return new RatioGuard(in, file, packed);
    }

    @Override
    public int read() throws IOException {
        var one = super.read();
        return one < 0 ? one : (int) counted(1, one);
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        var count = super.read(bytes, from, length);
        return count < 0 ? count : (int) counted(count, count);
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private long counted(int count, long result) throws IOException {
        read += count;
        if (read > allowed) {
            throw file.bomb();
        }
        return result;
    }
}
