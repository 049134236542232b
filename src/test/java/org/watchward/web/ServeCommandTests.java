package org.watchward.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchward.Watchward;
import org.watchward.platform.FolderLock;
import org.watchward.platform.Home;
import org.watchward.platform.Shell;

class ServeCommandTests {

    @Test
    void refusesAFolderThatIsServedAlready(@TempDir Path folder) {
        try (var other =
                FolderLock.tryExclusive(new Home(folder).prepared(), "serve").orElseThrow()) {
            var status = new Shell(Watchward.class, new Watchward()).run("serve", "--home", folder.toString());

            assertThat(status).isEqualTo(Shell.PLAIN_ERROR);
        }
    }
}
