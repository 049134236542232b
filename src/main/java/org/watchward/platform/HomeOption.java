package org.watchward.platform;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that every command has: which data folder to work in. */
public final class HomeOption {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${env:WATCHWARD_HOME:-watchward-data}",
            description = "The data folder (default: ${DEFAULT-VALUE}).",
            scope = picocli.CommandLine.ScopeType.LOCAL)
    private Path folder = Path.of("watchward-data");

    /** The data folder that was named. */
    public Home home() {
        return new Home(folder);
    }
}
