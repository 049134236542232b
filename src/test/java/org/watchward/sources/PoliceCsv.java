package org.watchward.sources;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small street-level files as data.police.uk would; every row can be bent. */
public final class PoliceCsv {

    /** The header of a street file. */
    public static final String HEADER =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,"
                    + "Last outcome category,Context";

    private final List<String> lines = new ArrayList<>();
    private final Random random = new Random(7);

    private PoliceCsv(String header) {
        lines.add(header);
    }

    /** A file with the usual header and no rows yet. */
    public static PoliceCsv street() {
        return new PoliceCsv(HEADER);
    }

    /** A file with another header. */
    public static PoliceCsv headed(String header) {
        return new PoliceCsv(header);
    }

    /** Adds good rows of one force and month. */
    public PoliceCsv rows(int count, String force, String month, String type, String outcome) {
        for (int i = 0; i < count; i++) {
            lines.add(row(force, month, "-1.2" + i % 10, "51.75", "E01028500", type, outcome));
        }
        return this;
    }

    /** Adds good rows of the usual force. */
    public PoliceCsv rows(int count, String month) {
        return rows(count, "Thames Valley Police", month, "Burglary", "Under investigation");
    }

    /** Adds a row with chosen values. */
    public PoliceCsv row(String month, String longitude, String latitude, String lsoa, String type) {
        lines.add(row("Thames Valley Police", month, longitude, latitude, lsoa, type, "Under investigation"));
        return this;
    }

    /** Adds a line as it stands. */
    public PoliceCsv line(String line) {
        lines.add(line);
        return this;
    }

    private String row(
            String force, String month, String longitude, String latitude, String lsoa, String type, String outcome) {
        var id = new byte[32];
        random.nextBytes(id);
        return String.join(
                ",",
                HexFormat.of().formatHex(id),
                month,
                force,
                force,
                longitude,
                latitude,
                "On or near High Street",
                lsoa,
                "Oxford 001A",
                type,
                outcome,
                "");
    }

    /** The text of the file. */
    public String text() {
        return String.join("\n", lines) + "\n";
    }

    /** Writes it in UTF-8. */
    public Path into(Path file) {
        return into(file, StandardCharsets.UTF_8);
    }

    /** Writes it in any encoding. */
    public Path into(Path file, Charset charset) {
        try {
            Files.createDirectories(file.getParent());
            return Files.write(file, text().getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a zip of named texts. */
    public static Path zip(Path file, String... namesAndTexts) {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
