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
    private static final Path SMALL_FOLDER =
            Path.of("target", "small-demonstration-" + System.getProperty("watchward.tests.fork", "1"));

    private static boolean smallIsThere;

    /** Five years and 30,000 rows, written once for all tests that only read. */
    public static synchronized GeneratedFolder small() throws IOException, InterruptedException {
        if (!smallIsThere) {
            of(SMALL, SMALL_FOLDER);
            smallIsThere = true;
        }
        return new GeneratedFolder(SMALL_FOLDER);
    }

    /**
     * Five years with planted changes of level beside the outbreak, written anew.
     *
     * @param path of a new or empty folder
     * @param rows of the street files; 280,000 hold twelve changes of any seed, 100,000 hold four
     */
    public static GeneratedFolder withChanges(Path path, long seed, long rows, int changes)
            throws IOException, InterruptedException {
        return of(new Plan(seed, rows, Plan.MONTHS, Plan.LAST_MONTH, changes), path);
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

    /** What was planted, the outbreak first; nothing in a folder for which no changes were asked. */
    public List<PlantedChange> changes() throws IOException {
        return json("truth.json")
                .path("planted")
                .path("changes")
                .valueStream()
                .map(change -> JsonMapper.shared().treeToValue(change, PlantedChange.class))
                .toList();
    }

    /**
     * One planted change of level.
     *
     * @param area code of a ward or district
     * @param category as it stands in the column {@code Crime type}
     * @param months of the new level: {@code 2026-09}
     * @param expectedMore events in these months, below 0 for a fall
     */
    public record PlantedChange(
            String area, String areaType, String category, double factor, List<String> months, long expectedMore) {}

    JsonNode json(String file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(path.resolve(file)));
    }

    /** The lines of a text file, the header first. */
    public List<String> lines(String file) throws IOException {
        return Files.readAllLines(path.resolve(file), StandardCharsets.UTF_8);
    }
}
