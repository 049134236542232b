package org.watchward.sources.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTests {

    @TempDir
    private Path folder;

    @TempDir
    private Path staging;

    @Test
    void findsFilesInFoldersZipsAndZipsInsideZips() throws IOException {
        Files.createDirectories(folder.resolve("in/deep"));
        Files.writeString(folder.resolve("in/deep/loose.csv"), "a\n1\n");
        var inner = zip("inner.zip", "x.csv", "b\n2\n".getBytes(StandardCharsets.UTF_8));
        var outer = zip("in/outer.zip", "nested/inner.zip", Files.readAllBytes(inner));

        try (var intake = walk(folder.resolve("in"))) {
            assertThat(intake.containers()).extracting(Container::name).containsExactly("outer.zip", "in");
            assertThat(intake.containers().get(0).candidates())
                    .extracting(Candidate::name)
                    .containsExactly("outer.zip/nested/inner.zip/x.csv");
            assertThat(intake.containers().get(0).candidates().get(0).firstLine())
                    .isEqualTo("b");
        }
        assertThat(outer).exists();
    }

    @Test
    void refusesPathsThatLeadOut() throws IOException {
        var file = zip("a.zip", "../evil.csv", new byte[] {1});

        try (var intake = walk(file)) {
            assertThat(intake.containers()).isEmpty();
            assertThat(intake.refusals())
                    .extracting(Refusal::message)
                    .singleElement()
                    .asString()
                    .startsWith("a.zip/../evil.csv has a path that leads out of the zip");
        }
    }

    @Test
    void refusesAZipBomb() throws IOException {
        var file = zip("bomb.zip", "zeros.csv", new byte[64 << 20]);

        try (var intake = walk(file)) {
            assertThat(intake.containers()).isEmpty();
            assertThat(intake.refusals())
                    .extracting(Refusal::message)
                    .singleElement()
                    .asString()
                    .startsWith("bomb.zip/zeros.csv unpacks to more than 200 times its size");
        }
    }

    @Test
    void refusesAZipOfTooManyFiles() throws IOException {
        var file = folder.resolve("many.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var each = 0; each <= ZipEntries.MOST_FILES; each++) {
                zip.putNextEntry(new ZipEntry(each + ".csv"));
                zip.closeEntry();
            }
        }

        try (var intake = walk(file)) {
            assertThat(intake.containers()).isEmpty();
            assertThat(intake.refusals())
                    .extracting(Refusal::message)
                    .singleElement()
                    .asString()
                    .startsWith("many.zip holds more than 20000 files");
        }
    }

    @Test
    void refusesABombThatOnlyShowsWhenUnpacked() throws IOException {
        var file = folder.resolve("zeros.csv.gz");
        try (var gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write(new byte[64 << 20]);
        }

        try (var intake = walk(file)) {
            var candidate = intake.containers().get(0).candidates().get(0);
            assertThatThrownBy(() -> Unpacking.into(folder, candidate))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("more than 200 times");
        }
        assertThat(folder).isDirectoryNotContaining("glob:**.file");
    }

    @Test
    void saysThatATruncatedZipIsCutShort() throws IOException {
        var whole = Files.readAllBytes(zip("whole.zip", "a.csv", noise(100_000)));
        var file = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));

        try (var intake = walk(file)) {
            assertThat(intake.refusals())
                    .extracting(Refusal::message)
                    .singleElement()
                    .asString()
                    .startsWith("cut.zip begins as a zip but has no list of contents");
        }
    }

    @Test
    void saysThatAnEntryIsDamaged() throws IOException {
        var bytes = Files.readAllBytes(zip("whole.zip", "a.csv", noise(100_000)));
        Arrays.fill(bytes, 5_000, 6_000, (byte) 0xff);
        var file = Files.write(folder.resolve("damaged.zip"), bytes);

        try (var intake = walk(file)) {
            var refusals = intake.refusals();
            if (refusals.isEmpty()) {
                var candidate = intake.containers().get(0).candidates().get(0);
                assertThatThrownBy(() -> Unpacking.into(folder, candidate))
                        .isInstanceOf(Refused.class)
                        .hasMessageContaining("damaged or cut short");
            } else {
                assertThat(refusals.get(0).message()).contains("damaged or cut short");
            }
        }
    }

    @Test
    void saysThatAnEncryptedZipNeedsNoPassword() throws IOException {
        var bytes = Files.readAllBytes(zip("plain.zip", "a.csv", noise(100)));
        markEncrypted(bytes);
        var file = Files.write(folder.resolve("locked.zip"), bytes);

        try (var intake = walk(file)) {
            assertThat(intake.refusals())
                    .extracting(Refusal::message)
                    .singleElement()
                    .asString()
                    .contains("is encrypted. Expected a zip without a password");
        }
    }

    @Test
    void saysThatAPathDoesNotExist() throws IOException {
        try (var intake = walk(folder.resolve("nowhere.csv"))) {
            assertThat(intake.refusals().get(0).message()).contains("does not exist");
        }
    }

    @Test
    void takesASpreadsheetForOneFile() throws IOException {
        var file = zip("book.xlsx", "[Content_Types].xml", new byte[] {'<'});

        try (var intake = walk(file)) {
            assertThat(intake.containers().get(0).candidates())
                    .extracting(Candidate::name)
                    .containsExactly("book.xlsx");
        }
    }

    private Intake walk(Path path) throws IOException {
        return Intake.walk(List.of(path), staging);
    }

    private Path zip(String name, String entry, byte[] content) throws IOException {
        var file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content);
            zip.closeEntry();
        }
        return file;
    }

    /** Sets the flag of encryption in the local header and in the list of contents. */
    private static void markEncrypted(byte[] zip) {
        for (int i = 0; i + 8 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4) {
                zip[i + 6] |= 1;
            } else if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 8] |= 1;
            }
        }
    }

    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new java.util.Random(1).nextBytes(bytes);
        return bytes;
    }
}
