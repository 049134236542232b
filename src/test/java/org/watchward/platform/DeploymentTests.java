package org.watchward.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.watchward.Watchward;
import org.watchward.access.Multipart;
import org.watchward.access.Partnership;
import org.watchward.access.Visitor;
import org.watchward.access.signin.Authenticator;

/**
 * The files of deploy/ as they are, but for names, ports and passwords: a server with the settings of watchward.env on a PostgreSQL
 * prepared by hand, behind nginx with TLS.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class DeploymentTests {

    private static final Path DEPLOY = Path.of("deploy");

    @TempDir
    private static Path folder;

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<Process> running = new ArrayList<>();
    private final List<AutoCloseable> open = new ArrayList<>();
    private int plain;
    private int tls;
    private String firstLink = "";
    private HttpClient browser = HttpClient.newHttpClient();

    @BeforeAll
    void deploy() throws Exception {
        assumeTrue(
                runs("nginx", "-v") && runs("openssl", "version"),
                "nginx and openssl are needed to try the deployment");
        mail.start();
        var database = administratorsDatabase();
        plain = freePort();
        tls = freePort();
        var port = serve(database);
        certificate();
        proxy(port);
    }

    @AfterAll
    void takeDown() throws Exception {
        for (var process : running) {
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        for (var each : open) {
            each.close();
        }
        mail.stop();
    }

    @Test
    @Order(1)
    void answersOverTlsAloneAndSaysSo() throws Exception {
        var redirect = new Visitor("http://localhost:" + plain, browser).get("/areas?x=1");
        assertThat(redirect.status()).isEqualTo(301);
        assertThat(redirect.leadsTo()).isEqualTo("https://localhost/areas?x=1");

        assertThat(new Visitor("http://localhost:" + plain, browser)
                        .get("/api/v1/indicators")
                        .status())
                .isEqualTo(403);

        var page = visitor().get("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Strict-Transport-Security")).startsWith("max-age=");
        assertThat(page.text()).contains("Example Community Safety Partnership");
    }

    @Test
    @Order(2)
    void signsInWithACookieForTlsAloneAndNotesWhereFrom() throws Exception {
        var administrator = visitor();
        administrator.send(
                firstLink,
                firstLink,
                "name",
                "The administrator",
                "email",
                "admin@example.org",
                "organisation",
                "Arden District Council",
                "kind",
                "district",
                "password",
                Partnership.PASSWORD);
        Authenticator.setUp(administrator);

        var signIn = administrator.get(
                "/account/sign-in", "X-Forwarded-For", "203.0.113.9", "X-Forwarded-Host", "evil.example");
        assertThat(signIn.response().body()).doesNotContain("evil.example");
        var fresh = visitor();
        var failed = fresh.signIn("somebody@example.org", "not a password");
        assertThat(failed.leadsTo()).doesNotContain("8080").doesNotContain("evil");
        assertThat(failed.response().headers().allValues("Set-Cookie"))
                .allSatisfy(cookie ->
                        assertThat(cookie).startsWith("__Host-").contains("Secure", "HttpOnly", "SameSite=Lax"));
        var trail = administrator.get("/work/audit?words=sign-in-failed").text();
        assertThat(trail).contains("127.0.0.1").doesNotContain("203.0.113.9");

        administrator.send("/account/forgotten", "/account/forgotten", "email", "admin@example.org");
        await().atMost(20, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(mail.getReceivedMessages())
                        .anySatisfy(message -> assertThat(String.valueOf(message.getContent()))
                                .contains("https://watchward.example.org/account/reset/")));
    }

    @Test
    @Order(3)
    void letsThroughFilesThatAreLargerThanAProxyAllowsByItself() {
        var sent = visitor().post("/work/data", new Multipart().file("large.csv", new byte[3_000_000]));

        assertThat(sent.leadsTo()).as("Watchward answers, not the proxy").contains("/account/sign-in");
    }

    private Visitor visitor() {
        return new Visitor("https://localhost:" + tls, browser);
    }

    /** As docs/deploying.md says, with the passwords that the settings name. */
    private String administratorsDatabase() throws Exception {
        var server = PrivatePostgres.join(folder.resolve("server").toAbsolutePath());
        open.add(server);
        var settings = settings();
        var passwords = new ArrayList<String>();
        for (var role : List.of("owner", "app", "public")) {
            passwords.add("alter role watchward_" + role + " password '"
                    + settings.get("WATCHWARD_DATABASE_" + role.toUpperCase(java.util.Locale.ROOT) + "_PASSWORD")
                    + "'");
        }
        administrator(
                server,
                "postgres",
                script("roles.sql"),
                passwords.get(0),
                passwords.get(1),
                passwords.get(2),
                "create database watchward owner watchward_owner");
        administrator(server, "watchward", script("grants.sql"));
        return server.url("watchward");
    }

    private static void administrator(PrivatePostgres server, String database, String... statements) throws Exception {
        try (var connection = server.superuser(database);
                var sql = connection.createStatement()) {
            for (var statement : statements) {
                sql.execute(statement);
            }
        }
    }

    private static String script(String name) throws IOException {
        return Files.readString(Path.of("src/main/resources/db").resolve(name));
    }

    private static Map<String, String> settings() throws IOException {
        var settings = new TreeMap<String, String>();
        for (var line : Files.readAllLines(DEPLOY.resolve("watchward.env"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var pair = line.split("=", 2);
                settings.put(pair[0], pair[1]);
            }
        }
        return settings;
    }

    private int serve(String database) throws IOException {
        var builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Watchward.class.getName(),
                        "serve",
                        "--port",
                        "0")
                .redirectErrorStream(true);
        builder.environment().putAll(settings());
        builder.environment().put("SPRING_DATASOURCE_URL", database);
        builder.environment().put("WATCHWARD_HOME", folder.resolve("home").toString());
        builder.environment()
                .put("SPRING_MAIL_PORT", Integer.toString(mail.getSmtp().getPort()));
        var process = builder.start();
        running.add(process);
        var printed = process.inputReader();
        var port = lineWith(printed, "Watchward is at http://localhost:")
                .split(":")[2]
                .split(" ")[0];
        var link = lineWith(printed, "/account/first/");
        firstLink = link.substring(link.indexOf("/account/"));
        return Integer.parseInt(port);
    }

    private static String lineWith(BufferedReader printed, String words) throws IOException {
        for (var line = printed.readLine(); line != null; line = printed.readLine()) {
            if (line.contains(words)) {
                return line;
            }
        }
        throw new AssertionError("the server ended without saying " + words);
    }

    private void certificate() throws Exception {
        var certificate = folder.resolve("fullchain.pem");
        assertThat(runs(
                        "openssl",
                        "req",
                        "-x509",
                        "-newkey",
                        "rsa:2048",
                        "-nodes",
                        "-days",
                        "2",
                        "-subj",
                        "/CN=localhost",
                        "-addext",
                        "subjectAltName=DNS:localhost",
                        "-keyout",
                        folder.resolve("privkey.pem").toString(),
                        "-out",
                        certificate.toString()))
                .isTrue();
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (var in = Files.newInputStream(certificate)) {
            trusted.setCertificateEntry(
                    "own", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        browser = HttpClient.newBuilder().sslContext(context).build();
    }

    private void proxy(int port) throws Exception {
        var site = Files.readString(DEPLOY.resolve("nginx.conf"))
                .replace("listen 80;", "listen 127.0.0.1:" + plain + ";")
                .replace("listen 443 ssl;", "listen 127.0.0.1:" + tls + " ssl;")
                .replace("server_name watchward.example.org;", "server_name localhost;")
                .replace("/etc/watchward/tls", folder.toString())
                .replace("127.0.0.1:8080", "127.0.0.1:" + port);
        Files.writeString(folder.resolve("site.conf"), site);
        var all = Files.writeString(folder.resolve("nginx.conf"), """
                        pid %1$s/nginx.pid;
                        events {}
                        http {
                          access_log off;
                          client_body_temp_path %1$s/body;
                          proxy_temp_path %1$s/proxy;
                          fastcgi_temp_path %1$s/fastcgi;
                          uwsgi_temp_path %1$s/uwsgi;
                          scgi_temp_path %1$s/scgi;
                          include %1$s/site.conf;
                        }
                        """.formatted(folder));
        running.add(
                0,
                new ProcessBuilder(
                                "nginx",
                                "-e",
                                folder.resolve("error.log").toString(),
                                "-c",
                                all.toString(),
                                "-g",
                                "daemon off;")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("nginx.log").toFile())
                        .start());
        await().ignoreExceptions().until(() -> visitor().get("/").status() == 200);
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
