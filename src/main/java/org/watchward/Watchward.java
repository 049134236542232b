package org.watchward;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;
import org.watchward.platform.Shell;
import picocli.CommandLine.Command;

/** Watchward, from the shell: dispatches to the commands that the rooms bring. */
@SpringBootApplication
@Modulithic(systemName = "Watchward")
@Command(
        name = "watchward",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "The working platform of a community safety partnership.",
        versionProvider = BuildVersion.class)
public class Watchward {

    /** Runs the command that the arguments name, and ends with its exit status. */
    public static void main(String[] arguments) {
        System.exit(new Shell(Watchward.class, new Watchward()).run(arguments));
    }
}
