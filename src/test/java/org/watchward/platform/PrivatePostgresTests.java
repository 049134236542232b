package org.watchward.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The private server outlives whoever started it, and nothing that a kill leaves behind is in its way. */
@Tag("crash")
class PrivatePostgresTests {

    @TempDir
    private Path folder;

    @AfterEach
    void stopWhatIsLeft() {
        PrivatePostgres.join(folder).close();
    }

    @Test
    void stopsWhenTheLastUserLeaves() throws Exception {
        var first = PrivatePostgres.join(folder);
        var second = PrivatePostgres.join(folder);

        first.close();
        assertThat(answer(second)).isEqualTo(1);
        second.close();

        assertThat(serverProcess()).isEmpty();
    }

    @Test
    void keepsWhatWasCommittedAcrossStarts() throws Exception {
        try (var server = PrivatePostgres.join(folder)) {
            execute(server, "create table kept as select 42 as answer");
        }

        try (var server = PrivatePostgres.join(folder)) {
            assertThat(query(server, "select answer from kept")).isEqualTo(42);
        }
    }

    @Test
    void joinsTheServerOfAProcessThatWasKilled() throws Exception {
        var killed = startInAnotherProcess();
        var server = serverProcess();
        killed.destroyForcibly().waitFor();

        try (var joined = PrivatePostgres.join(folder)) {
            assertThat(query(joined, "select answer from kept")).isEqualTo(42);
            assertThat(serverProcess()).isEqualTo(server);
        }

        assertThat(serverProcess())
                .as("the last user stops it, whoever started it")
                .isEmpty();
    }

    @Test
    void leavesTheServerToAnotherProcessThatUsesIt() throws Exception {
        var other = startInAnotherProcess();
        PrivatePostgres.join(folder).close();

        assertThat(serverProcess()).isNotEmpty();
        other.getOutputStream().close();
        assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();

        assertThat(serverProcess()).isEmpty();
    }

    @Test
    void recoversWhenTheServerItselfWasKilled() throws Exception {
        var other = startInAnotherProcess();
        ProcessHandle.of(Long.parseLong(serverProcess())).orElseThrow().destroyForcibly();
        other.destroyForcibly().waitFor();

        try (var server = PrivatePostgres.join(folder)) {
            assertThat(query(server, "select answer from kept")).isEqualTo(42);
        }
    }

    @Test
    void overcomesALockFileThatADeadServerLeft() throws Exception {
        PrivatePostgres.join(folder).close();
        Files.writeString(
                folder.resolve("data/postmaster.pid"), deadProcess() + "\n" + folder + "\n1\n1\n\n127.0.0.1\n");

        try (var server = PrivatePostgres.join(folder)) {
            assertThat(answer(server)).isEqualTo(1);
        }
    }

    @Test
    void overcomesALockFileWhoseProcessIsNowAnotherProgram() throws Exception {
        PrivatePostgres.join(folder).close();
        var me = ProcessHandle.current().pid();
        Files.writeString(folder.resolve("data/postmaster.pid"), me + "\n" + folder + "\n1\n1\n\n127.0.0.1\n");

        try (var server = PrivatePostgres.join(folder)) {
            assertThat(answer(server)).isEqualTo(1);
        }
    }

    private Process startInAnotherProcess() throws Exception {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Joiner.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.inputReader().readLine()).isEqualTo("joined");
        return process;
    }

    private static long deadProcess() throws Exception {
        var process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }

    private String serverProcess() throws Exception {
        var lockFile = folder.resolve("data/postmaster.pid");
        return Files.exists(lockFile) ? Files.readAllLines(lockFile).get(0).strip() : "";
    }

    private static int answer(PrivatePostgres server) throws SQLException {
        return query(server, "select 1");
    }

    private static int query(PrivatePostgres server, String query) throws SQLException {
        try (var connection = server.superuser("postgres");
                var sql = connection.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void execute(PrivatePostgres server, String statement) throws SQLException {
        try (var connection = server.superuser("postgres");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** Another process that joins the server, keeps something in it, and stays until its input ends. */
    static final class Joiner {

        private Joiner() {}

        public static void main(String[] arguments) throws Exception {
            try (var server = PrivatePostgres.join(Path.of(arguments[0]))) {
                execute(server, "create table kept as select 42 as answer");
                System.out.println("joined");
                System.in.read();
            }
        }
    }
}
