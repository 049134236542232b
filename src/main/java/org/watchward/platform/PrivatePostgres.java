package org.watchward.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of the data folder's own, shared by every process that works in the folder.
 *
 * <p>The server is nobody's child: whoever comes first starts it, the others join it, the last to leave stops it. If the
 * processes that used it were killed it lives on, and the next to come joins it, so nothing has to be recovered; if the
 * server itself was killed, PostgreSQL recovers from its own log at the next start.
 */
final class PrivatePostgres implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PrivatePostgres.class);
    private static final String SUPERUSER = "postgres";
    private static final Map<Path, PrivatePostgres> JOINED = new HashMap<>();

    private final Path folder;
    private final Path data;
    private final Path log;
    private final FolderLock using;
    private final Properties secrets;
    private final Path binaries;
    private int port;
    private int users = 1;

    private PrivatePostgres(Path folder) throws IOException {
        this.folder = folder;
        this.data = folder.resolve("data");
        this.log = folder.resolve("server.log");
        this.binaries = PostgresBinaries.unpackedIn(folder.resolve("programs"));
        this.using = FolderLock.shared(folder.resolve("using.lock"));
        this.secrets = secrets();
    }

    /**
     * Joins the server that keeps its data in this folder, starting it if it does not run.
     *
     * @throws PlainError if it cannot be started; the message holds the end of the server's own log
     */
    static PrivatePostgres join(Path folder) {
        synchronized (JOINED) {
            var joined = JOINED.get(folder);
            if (joined != null) {
                joined.users++;
                return joined;
            }
            try {
                Files.createDirectories(folder);
                keepToOwner(folder);
                try (var starting = FolderLock.exclusive(folder.resolve("start.lock"))) {
                    var server = new PrivatePostgres(folder);
                    server.createIfNew();
                    server.startIfStopped();
                    JOINED.put(folder, server);
                    return server;
                }
            } catch (IOException e) {
                throw new PlainError(
                        "The private PostgreSQL in " + folder + " could not be started: " + e.getMessage(), e);
            }
        }
    }

    /** The address of one of its databases. */
    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The password of a role, made when the folder was. */
    String password(String role) {
        return secrets.computeIfAbsent(role, missing -> {
                    throw new IllegalStateException("no password is kept for the role " + missing);
                })
                .toString();
    }

    /** A connection as the superuser, for making roles and databases only. */
    java.sql.Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, password(SUPERUSER));
    }

    private void createIfNew() throws IOException {
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        var partial = Files.createDirectories(folder.resolve("data.new"));
        Home.delete(partial);
        var password = Files.writeString(folder.resolve("superuser.password"), password(SUPERUSER));
        try {
            run(List.of(
                    "initdb",
                    "--pgdata=" + partial,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C"));
        } finally {
            Files.delete(password);
        }
        Files.move(partial, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void startIfStopped() throws IOException {
        var running = running();
        if (running != null) {
            port = running;
            return;
        }
        for (int attempt = 1; ; attempt++) {
            port = freePort();
            try {
                run(List.of(
                        "pg_ctl",
                        "start",
                        "--wait",
                        "--timeout=120",
                        "--silent",
                        "--pgdata=" + data,
                        "--log=" + log,
                        "--options=-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' "
                                + "-c timezone=UTC -c max_connections=200"));
                return;
            } catch (PlainError e) {
                if (attempt == 3) {
                    throw e;
                }
                LOG.atWarn().setCause(e).log("PostgreSQL did not start on port {}; trying another", port);
            }
        }
    }

    /**
     * The port of the server that already runs on this data, or null if none does. A lock file that a dead server left
     * behind is removed if its process is gone, or has become some other program's.
     */
    private @Nullable Integer running() throws IOException {
        var lockFile = data.resolve("postmaster.pid");
        for (int waited = 0; Files.exists(lockFile); waited++) {
            var lines = Files.readAllLines(lockFile);
            if (lines.isEmpty() || !aliveServer(lines.get(0).strip())) {
                Files.deleteIfExists(lockFile);
                return null;
            }
            if (lines.size() > 3 && answers(Integer.parseInt(lines.get(3).strip()))) {
                return Integer.valueOf(lines.get(3).strip());
            }
            if (waited == 240) {
                throw new PlainError(
                        "A PostgreSQL server (process " + lines.get(0).strip() + ") holds " + data
                                + " but has not answered for a minute. End that process, then try again.");
            }
            pause();
        }
        return null;
    }

    private static boolean aliveServer(String pid) {
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .map(process -> process.info()
                        .command()
                        .map(it -> it.contains("postgres"))
                        .orElse(true))
                .orElse(false);
    }

    private boolean answers(int candidate) {
        try (var connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + candidate + "/postgres?connectTimeout=5",
                SUPERUSER,
                password(SUPERUSER))) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            LOG.atDebug().setCause(notYet).log("PostgreSQL on port {} does not answer yet", candidate);
            return false;
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(250);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlainError("Interrupted while waiting for PostgreSQL to start.", e);
        }
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private void run(List<String> programAndArguments) throws IOException {
        var command = new ArrayList<String>();
        if (root()) {
            // PostgreSQL refuses to run as root; in a user namespace of its own it is not.
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(binaries.resolve("bin").resolve(programAndArguments.get(0)).toString());
        command.addAll(programAndArguments.subList(1, programAndArguments.size()));
        var output = folder.resolve("last-command.log");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        process.getOutputStream().close();
        try {
            if (process.waitFor() != 0) {
                throw new PlainError("PostgreSQL's " + programAndArguments.get(0) + " failed in " + folder + ":\n"
                        + tail(output) + tail(log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PlainError("Interrupted while PostgreSQL was starting.", e);
        }
    }

    private static String tail(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        var lines = Files.readAllLines(file);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size())) + "\n";
    }

    private static boolean root() {
        return !PostgresBinaries.onWindows() && "root".equals(System.getProperty("user.name"));
    }

    private Properties secrets() throws IOException {
        var file = folder.resolve("secrets.properties");
        if (!Files.exists(file)) {
            var fresh = new Properties();
            for (var role : List.of(SUPERUSER, Databases.OWNER, Databases.APP, Databases.PUBLIC)) {
                fresh.setProperty(role, randomPassword());
            }
            var partial = Files.createTempFile(folder, "secrets-", ".new");
            keepToOwner(partial);
            try (var out = Files.newOutputStream(partial)) {
                fresh.store(out, "Passwords of the private PostgreSQL");
            }
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        }
        var kept = new Properties();
        try (var in = Files.newInputStream(file)) {
            kept.load(in);
        }
        return kept;
    }

    private static String randomPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void keepToOwner(Path path) throws IOException {
        if (!PostgresBinaries.onWindows()) {
            Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
        }
    }

    /** Leaves the server; stops it if nobody else uses it. */
    @Override
    public void close() {
        synchronized (JOINED) {
            if (--users > 0) {
                return;
            }
            JOINED.remove(folder);
            try (var starting = FolderLock.exclusive(folder.resolve("start.lock"));
                    var last = using) {
                if (last.becameExclusive()) {
                    run(List.of("pg_ctl", "stop", "--mode=fast", "--wait", "--silent", "--pgdata=" + data));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
