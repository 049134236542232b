package org.watchward.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemonstrationCountyTests {

    @TempDir
    private Path folder;

    @Test
    void writesTheSameFilesForTheSameSeed() throws IOException, InterruptedException {
        GeneratedFolder.of(plan(7), folder.resolve("once"));
        GeneratedFolder.of(plan(7), folder.resolve("again"));

        assertThat(sums("once")).isEqualTo(sums("again")).hasSizeGreaterThan(10);
    }

    @Test
    void writesOtherFilesForAnotherSeed() throws IOException, InterruptedException {
        new DemonstrationCounty(plan(7), line -> {}).writeStreet(folder.resolve("seven"));
        new DemonstrationCounty(plan(8), line -> {}).writeStreet(folder.resolve("eight"));

        assertThat(sums("seven").get("police-archive.zip"))
                .isNotEqualTo(sums("eight").get("police-archive.zip"));
    }

    @Test
    void marksItsFilesAsInvented() throws IOException, InterruptedException {
        var generated = GeneratedFolder.of(plan(7), folder);

        assertThat(generated
                        .json("watchward-demonstration.json")
                        .get("synthetic")
                        .asBoolean())
                .isTrue();
        assertThat(generated.json("truth.json").get("synthetic").asBoolean()).isTrue();
        assertThat(generated.lines("README.txt").get(0)).isEqualTo("This county does not exist.");
    }

    @Test
    void writesNoGapsIntoAShortSeries() {
        var plan = new Plan(7, 3_000, 12, Plan.LAST_MONTH);

        assertThat(plan.published()).hasSize(12);
    }

    @Test
    void refusesFewerRowsThanMakeACounty() {
        assertThatThrownBy(() -> new Plan(7, 10, 12, Plan.LAST_MONTH))
                .hasMessage("rows must be 1,000 to 100,000,000, was 10");
    }

    private static Plan plan(long seed) {
        return new Plan(seed, 1_500, 3, Plan.LAST_MONTH);
    }

    private Map<String, Long> sums(String under) throws IOException {
        var sums = new TreeMap<String, Long>();
        var root = folder.resolve(under);
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var sum = new CRC32();
                sum.update(Files.readAllBytes(file));
                sums.put(root.relativize(file).toString(), sum.getValue());
            }
        }
        return sums;
    }
}
