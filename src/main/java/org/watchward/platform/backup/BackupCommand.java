package org.watchward.platform.backup;

import java.nio.file.Path;
import org.springframework.beans.factory.BeanFactory;
import org.watchward.platform.ShellCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code watchward backup FILE}. */
@Command(
        name = "backup",
        description = "Copy all that the data folder keeps into one file; works while the portal is served.")
public final class BackupCommand extends ShellCommand {

    @Parameters(paramLabel = "FILE", description = "The file to write, such as watchward-backup.zip.")
    private Path file = Path.of("watchward-backup.zip");

    @Override
    protected int run(BeanFactory beans) throws Exception {
        var manifest = beans.getBean(Backup.class).write(file);
        var bytes = manifest.entries().stream().mapToLong(Manifest.Entry::bytes).sum();
        out().printf(
                        "Wrote %s: %,d entries, %,d bytes before compression.%n",
                        file, manifest.entries().size(), bytes);
        return 0;
    }
}
