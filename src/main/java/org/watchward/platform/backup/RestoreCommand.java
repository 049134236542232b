package org.watchward.platform.backup;

import java.nio.file.Path;
import org.springframework.beans.factory.BeanFactory;
import org.watchward.platform.ShellCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code watchward restore FILE --home DIR}. */
@Command(
        name = "restore",
        description = "Lay a backup out in an empty data folder; refuses one that is damaged or of other tables.")
public final class RestoreCommand extends ShellCommand {

    @Parameters(paramLabel = "FILE", description = "A file that `watchward backup` wrote.")
    private Path file = Path.of("watchward-backup.zip");

    @Override
    protected int run(BeanFactory beans) throws Exception {
        var manifest = beans.getBean(Restore.class).from(file);
        out().printf("Restored %,d entries, as of %s.%n", manifest.entries().size(), manifest.createdAt());
        return 0;
    }
}
