package org.watchward;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives every application context of a test its own data folder and its own database, in one PostgreSQL server that all
 * tests of a build share. A test that names {@code watchward.home} itself gets just what a user would.
 */
class TestHome implements EnvironmentPostProcessor {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("watchward.home")) {
            return;
        }
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "a home for this test",
                        Map.of(
                                "watchward.home", folder(name),
                                "watchward.postgres.folder",
                                        TARGET.resolve("test-postgres").toString(),
                                "watchward.postgres.database", name)));
    }

    private static String folder(String name) {
        try {
            return Files.createDirectories(TARGET.resolve("test-homes").resolve(name))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
