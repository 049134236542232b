package org.watchward.charts;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes an opaque picture as PNG (ISO/IEC 15948): 8 bits each of red, green and blue, no filter, as charts are flat colours. Java's
 * own writer asks for each pixel by itself, and took half of the time of a picture.
 */
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BYTES_A_PIXEL = 3;

    /** 8 bits, true colour, and the only ways there are to compress, filter and order. */
    private static final byte[] KIND = {8, 2, 0, 0, 0};

    private PngFile() {}

    /** Writes a picture whose pixels are integers, {@link BufferedImage#TYPE_INT_RGB}. */
    static void write(BufferedImage picture, OutputStream to) throws IOException {
        var out = new DataOutputStream(to);
        out.write(SIGNATURE);
        chunk("IHDR", header(picture), out);
        chunk("IDAT", pixels(picture), out);
        chunk("IEND", new byte[0], out);
        out.flush();
    }

    private static byte[] header(BufferedImage picture) throws IOException {
        var header = new ByteArrayOutputStream();
        var out = new DataOutputStream(header);
        out.writeInt(picture.getWidth());
        out.writeInt(picture.getHeight());
        out.write(KIND);
        return header.toByteArray();
    }

    private static byte[] pixels(BufferedImage picture) throws IOException {
        var all = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        var width = picture.getWidth();
        var row = new byte[1 + BYTES_A_PIXEL * width];
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed)) {
            for (var first = 0; first < all.length; first += width) {
                for (var x = 0; x < width; x++) {
                    put(all[first + x], row, 1 + BYTES_A_PIXEL * x);
                }
                out.write(row);
            }
        }
        return packed.toByteArray();
    }

    private static void put(int colour, byte[] row, int at) {
        row[at] = (byte) (colour >> 16);
        row[at + 1] = (byte) (colour >> 8);
        row[at + 2] = (byte) colour;
    }

    private static void chunk(String name, byte[] content, DataOutputStream out) throws IOException {
        var kind = name.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(kind);
        sum.update(content);
        out.writeInt(content.length);
        out.write(kind);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }
}
