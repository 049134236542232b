package org.watchward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;
import tools.jackson.databind.json.JsonMapper;

/** The rooms, their arrows, and the one word that each goes by everywhere. */
class ArchitectureTests {

    private static final ApplicationModules ROOMS = ApplicationModules.of(Watchward.class);
    private static final Path MAIN = Path.of("src/main");

    @Test
    void holdsEveryRoomToItsDeclaredArrows() {
        ROOMS.verify();
    }

    @Test
    void drawsTheArrowsInTheArchitectureDocument() throws IOException {
        assertThat(Files.readString(Path.of("ARCHITECTURE.md")))
                .as("ARCHITECTURE.md holds this diagram; paste it there when an arrow has changed on purpose")
                .contains(diagram());
    }

    /** The running application reads the rooms from this file, in the order of their migrations, and need not look for them. */
    @Test
    void namesTheRoomsForTheRunningApplicationEachAfterThoseItUses() throws IOException {
        var written = JsonMapper.shared()
                .readTree(
                        Files.readString(MAIN.resolve("resources/META-INF/spring-modulith/application-modules.json")));
        var names = List.copyOf(written.propertyNames());

        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(
                        ROOMS.stream().map(ArchitectureTests::name).toList());
        for (var room : ROOMS) {
            room.getDependencies(ROOMS, DependencyDepth.IMMEDIATE)
                    .uniqueModules()
                    .forEach(other -> assertThat(names.indexOf(name(other)))
                            .as("%s before %s", name(other), name(room))
                            .isLessThan(names.indexOf(name(room))));
        }
    }

    @Test
    void declaresTheArrowsOfEveryRoom() {
        assertThat(ROOMS.stream().map(ArchitectureTests::name))
                .allSatisfy(room -> assertThat(
                                Files.readString(MAIN.resolve("java/org/watchward/" + room + "/package-info.java")))
                        .contains("allowedDependencies"));
    }

    @Test
    void callsSchemasTemplatesMessagesAndQueriesAfterTheirRooms() throws IOException {
        var rooms = ROOMS.stream().map(ArchitectureTests::name).collect(Collectors.toSet());

        for (var kind : new String[] {"db/migration", "templates", "messages", "sql"}) {
            assertThat(rooms)
                    .as(kind)
                    .containsAll(namesIn(MAIN.resolve("resources").resolve(kind)));
        }
    }

    @Test
    void touchesNoSchemaOfAnotherRoomInAMigration() throws IOException {
        var rooms = ROOMS.stream().map(ArchitectureTests::name).collect(Collectors.toSet());
        var migrations = MAIN.resolve("resources/db/migration");
        for (var room : namesIn(migrations)) {
            try (var files = Files.list(migrations.resolve(room))) {
                for (var file : files.toList()) {
                    var sql = Files.readString(file);
                    for (var other : rooms) {
                        if (!other.equals(room)) {
                            assertThat(sql).as(file.toString()).doesNotContainPattern("\\b" + other + "\\.\\w");
                        }
                    }
                }
            }
        }
    }

    private static Set<String> namesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new TreeSet<>();
        }
        try (var inside = Files.list(folder)) {
            return inside.map(each -> each.getFileName().toString().replaceFirst("\\.properties$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String diagram() {
        var arrows = new TreeSet<String>();
        for (var room : ROOMS) {
            room.getDependencies(ROOMS, DependencyDepth.IMMEDIATE)
                    .uniqueModules()
                    .forEach(other -> arrows.add("    " + name(room) + " --> " + name(other)));
        }
        return "```mermaid\nflowchart BT\n" + String.join("\n", arrows) + "\n```\n";
    }

    private static String name(ApplicationModule room) {
        return room.getIdentifier().toString();
    }
}
