package org.watchward.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What this build of Watchward is made of. */
public final class Build {

    private static final Properties FACTS = new Properties();

    static {
        try (var packed = Build.class.getResourceAsStream("/watchward-build.properties")) {
            FACTS.load(Objects.requireNonNull(packed, "watchward-build.properties is packed"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Build() {}

    /** Watchward's own version. */
    public static String version() {
        return FACTS.getProperty("version");
    }

    /** The version of the PostgreSQL that is packed. */
    public static String postgres() {
        return FACTS.getProperty("postgres.version");
    }

    /** The version of DuckDB. */
    public static String duckdb() {
        return FACTS.getProperty("duckdb.version");
    }
}
