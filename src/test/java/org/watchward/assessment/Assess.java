package org.watchward.assessment;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.watchward.platform.Reach;
import picocli.CommandLine;

/**
 * One run of {@code watchward assess} in an application that a test has started.
 *
 * @param said what it printed
 * @param folder that it wrote to
 */
record Assess(String said, Path folder) {

    static Assess of(BeanFactory beans, Path folder, String... arguments) {
        var said = new StringWriter();
        var command = new AssessCommand();
        var line = new CommandLine(command).setOut(new PrintWriter(said, true));
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--out", folder.toString()));
        line.parseArgs(all.toArray(String[]::new));
        Reach.application(() -> run(command, beans));
        return new Assess(said.toString(), folder);
    }

    private static void run(AssessCommand command, BeanFactory beans) {
        try {
            if (command.run(beans) != 0) {
                throw new AssertionError("the command says by an error what went wrong");
            }
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** The one file whose name ends so. */
    byte[] bytes(String ending) {
        try (var files = Files.list(folder)) {
            var named = files.filter(file -> file.toString().endsWith(ending)).toList();
            if (named.size() != 1) {
                throw new AssertionError("one file ends with " + ending + ", was " + named);
            }
            return Files.readAllBytes(named.get(0));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String text(String ending) {
        return new String(bytes(ending), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The cells of a place in the first table whose caption begins so. */
    List<String> row(String caption, String place) {
        var lines = text(".txt").lines().toList();
        for (var at = 0; at < lines.size(); at++) {
            if (lines.get(at).matches("Table \\d+\\. \\Q" + caption + "\\E.*")) {
                return lines.subList(at, lines.size()).stream()
                        .filter(line -> line.startsWith(place + "\t"))
                        .findFirst()
                        .map(line -> List.of(line.split("\t", -1)))
                        .orElseThrow();
            }
        }
        throw new AssertionError("no table begins with " + caption);
    }
}
