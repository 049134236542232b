package org.watchward;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.watchward.demo.DemonstrationCounty;
import org.watchward.platform.Home;
import org.watchward.platform.HomeOption;
import org.watchward.platform.PlainError;
import org.watchward.platform.ShellTool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watchward demo}: generate an invented county, import it with the ordinary importers, serve it. */
@Command(
        name = "demo",
        description = "Fill an empty data folder with an invented county and serve it; a second time, just serve it.")
public final class DemoCommand extends ShellTool {

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(names = "--port", defaultValue = "8080", description = "Where to serve (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(names = "--no-serve", description = "Stop when the county is imported.")
    private boolean withoutServing;

    @Override
    public Integer call() throws Exception {
        var folder = home.home().prepared();
        if (!Files.exists(imported(folder))) {
            fill(folder);
        }
        return withoutServing ? 0 : run("serve", "--home", folder.path().toString(), "--port", Integer.toString(port));
    }

    private void fill(Home folder) throws Exception {
        if (holdsEvidence(folder) && !folder.synthetic()) {
            throw new PlainError(folder.path() + " holds real data, and the demonstration would mix with it."
                    + " Choose an empty folder: ./watchward demo --home DIR");
        }
        folder.markSynthetic();
        var files = folder.staging().resolve("demonstration");
        Home.delete(files);
        require(run("generate", "--out", files.toString()));
        require(run(Stream.concat(
                        Stream.of("import", "--home", folder.path().toString()),
                        DemonstrationCounty.published(files).stream().map(Path::toString))
                .toArray(String[]::new)));
        Home.delete(files);
        Files.createFile(imported(folder));
    }

    private static boolean holdsEvidence(Home folder) throws Exception {
        for (var kept : new Path[] {folder.evidenceOpen(), folder.evidenceHeld()}) {
            try (var inside = Files.list(kept)) {
                if (inside.findAny().isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Path imported(Home folder) {
        return folder.path().resolve("demonstration-imported");
    }

    private static void require(int status) {
        if (status != 0) {
            throw new PlainError("The demonstration could not be prepared; the lines above say why.");
        }
    }

    private int run(String... command) {
        return spec().root().commandLine().execute(command);
    }
}
