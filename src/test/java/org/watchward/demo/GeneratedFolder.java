package org.watchward.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A folder that the generator has written, as a test reads it. */
public record GeneratedFolder(Path path) {

    private static final Plan SMALL = new Plan(7, 30_000, 60, Plan.LAST_MONTH);
    private static final Path SMALL_FOLDER = Path.of("target", "small-demonstration");

    private static boolean smallIsThere;

    /** Five years and 30,000 rows, written once for all tests that only read. */
    public static synchronized GeneratedFolder small() throws IOException, InterruptedException {
        if (!smallIsThere) {
            of(SMALL, SMALL_FOLDER);
            smallIsThere = true;
        }
        return new GeneratedFolder(SMALL_FOLDER);
    }

    static GeneratedFolder of(Plan plan, Path path) throws IOException, InterruptedException {
        new DemonstrationCounty(plan, line -> {}).write(path);
        return new GeneratedFolder(path);
    }

    /** Every file of the archive whose name ends so, with its lines, the header first. */
    Map<String, List<String>> archive(String ending) throws IOException {
        var files = new TreeMap<String, List<String>>();
        try (var zip = new ZipFile(path.resolve("police-archive.zip").toFile())) {
            for (var entry :
                    zip.stream().filter(e -> e.getName().endsWith(ending)).toList()) {
                try (var reader =
                        new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
                    files.put(entry.getName(), reader.lines().toList());
                }
            }
        }
        return files;
    }

    JsonNode json(String file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(path.resolve(file)));
    }

    /** The lines of a text file, the header first. */
    public List<String> lines(String file) throws IOException {
        return Files.readAllLines(path.resolve(file), StandardCharsets.UTF_8);
    }
}
