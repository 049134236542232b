package org.watchward.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.watchward.platform.HomeOption;
import org.watchward.platform.PlainError;
import org.watchward.platform.ShellTool;
import org.watchward.web.spi.StartLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watchward serve}: the pages of one data folder, until the process is ended. */
@Command(name = "serve", description = "Serve the pages of a data folder.")
public class ServeCommand extends ShellTool {

    @Mixin
    private HomeOption home = new HomeOption();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port to listen on (default: ${DEFAULT-VALUE}; 0 takes any that is free).")
    private int port = 8080;

    @Option(
            names = "--rehearse",
            hidden = true,
            description = "Ask for one page and end: the launcher records which classes that takes.")
    private boolean rehearsal;

    @Override
    public Integer call() throws Exception {
        try (var application = started()) {
            var listening = application.getEnvironment().getProperty("local.server.port");
            if (rehearsal) {
                return askForAPage(listening);
            }
            out().println("Watchward is at http://localhost:" + listening + " (Ctrl-C ends it).");
            application
                    .getBeansOfType(StartLine.class)
                    .values()
                    .forEach(line -> line.lines("http://localhost:" + listening).forEach(out()::println));
            out().flush();
            untilClosed(application).await();
        }
        return 0;
    }

    private static int askForAPage(@Nullable String listening) throws IOException, InterruptedException {
        var page = HttpRequest.newBuilder(URI.create("http://localhost:" + listening + "/"))
                .build();
        var answer = HttpClient.newHttpClient().send(page, HttpResponse.BodyHandlers.discarding());
        return answer.statusCode() == 200 ? 0 : 1;
    }

    private ConfigurableApplicationContext started() {
        try {
            return start(home.home(), true, Map.of("server.port", rehearsal ? 0 : port));
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException) {
                    throw new PlainError("Port " + port + " is taken. Choose another with --port.", e);
                }
            }
            throw e;
        }
    }

    private static CountDownLatch untilClosed(ConfigurableApplicationContext application) {
        var closed = new CountDownLatch(1);
        application.addApplicationListener(event -> {
            if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                closed.countDown();
            }
        });
        return closed;
    }
}
