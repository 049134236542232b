package org.watchward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of parts that is shipped inside the jar names what is run, and nothing that its licence would not let us ship. */
@Tag("slow")
class BillOfMaterialsTests {

    /** One of a part's licences must be among these; it may be had under others as well. */
    private static final Set<String> PERMITTED = Set.of(
            "Apache-2.0",
            "MIT",
            "0BSD",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "EPL-2.0",
            // What the POM of spring-session 4.1.1 says by mistake: the jar holds Apache 2.0 (spring-session, issue
            // 3910).
            "Broadcom Foundation License");

    private final JsonNode list = read();

    @Test
    void namesPartsInTheVersionsThatAreRun() {
        var run = new TreeSet<>(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> Path.of(path).getFileName().toString())
                .toList());

        assertThat(parts())
                .hasSizeGreaterThan(100)
                .allSatisfy(part -> assertThat(run)
                        .anyMatch(jar -> jar.startsWith(part.path("name").asString() + "-"
                                + part.path("version").asString())));
    }

    @Test
    void namesNoPartWithoutALicenceThatPermitsShipping() {
        assertThat(parts())
                .allSatisfy(part -> assertThat(licences(part))
                        .as(part.path("purl").asString())
                        .containsAnyElementsOf(PERMITTED));
    }

    @Test
    void namesNoPartOfTheTests() {
        assertThat(parts()).extracting(part -> part.path("name").asString()).doesNotContain("playwright", "greenmail");
    }

    private List<JsonNode> parts() {
        return list.path("components").valueStream().toList();
    }

    private static List<String> licences(JsonNode part) {
        var names = new ArrayList<String>();
        part.path("licenses")
                .forEach(each -> names.add(each.path("license")
                        .path("id")
                        .asString(each.path("license").path("name").asString(""))));
        return names;
    }

    private static JsonNode read() {
        var list = new ClassPathResource("META-INF/sbom/application.cdx.json");
        assertThat(list.exists())
                .as("Maven makes the bill of materials in a run of all tests, unless it is offline (-o)")
                .isTrue();
        try (var in = list.getInputStream()) {
            return JsonMapper.shared().readTree(in);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
