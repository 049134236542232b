package org.watchward.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine.Mixin;

/** A command that works inside the application, with all of its reach, and starts no web server. */
public abstract class ShellCommand extends ShellTool {

    @Mixin
    private HomeOption home = new HomeOption();

    /**
     * Does the work.
     *
     * @param beans the started application
     * @return the exit status: 0 if all went well
     * @throws PlainError if the person can put right what went wrong
     */
    protected abstract int run(BeanFactory beans) throws Exception;

    /** The data folder that was named. */
    protected final Home home() {
        return home.home();
    }

    /** Writes a file, which appears whole or not at all, and says so. */
    protected final void put(Path file, byte[] content) throws IOException {
        var partial = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.write(partial, content);
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
        out().printf("Wrote %s.%n", file);
    }

    @Override
    public final Integer call() throws Exception {
        var application = start(home(), false, Map.of());
        try {
            return Reach.application(() -> runIn(application));
        } finally {
            stop(application);
        }
    }

    private int runIn(BeanFactory beans) {
        try {
            return run(beans);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
