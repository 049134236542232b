package org.watchward.platform;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * One command of the shell. A room brings its commands by naming their classes in {@code
 * META-INF/services/org.watchward.platform.ShellTool}. This kind starts nothing by itself; most commands are {@link
 * ShellCommand}s, which work inside the application.
 */
public abstract class ShellTool implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    private @Nullable Class<?> application;

    /** Where answers are printed. */
    protected final PrintWriter out() {
        return spec().commandLine().getOut();
    }

    /** Where progress and errors are printed. */
    protected final PrintWriter err() {
        return spec().commandLine().getErr();
    }

    /** The command as picocli knows it. */
    protected final CommandSpec spec() {
        return java.util.Objects.requireNonNull(spec, "picocli sets the spec before the command runs");
    }

    /**
     * Starts the application in a data folder.
     *
     * @param web whether to serve pages
     * @param settings more settings, by property name; they win over configuration files and the environment
     */
    protected final ConfigurableApplicationContext start(Home home, boolean web, Map<String, Object> settings) {
        var arguments = new ArrayList<String>();
        arguments.add("--watchward.home=" + home.path());
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return new SpringApplicationBuilder(java.util.Objects.requireNonNull(application))
                .web(web ? WebApplicationType.SERVLET : WebApplicationType.NONE)
                .logStartupInfo(false)
                .run(arguments.toArray(String[]::new));
    }

    final void belongsTo(Class<?> application) {
        this.application = application;
    }

    /** Does the work; answers the exit status. */
    @Override
    public abstract Integer call() throws Exception;

    /** Stops an application, as at the end of the process. */
    protected static void stop(ConfigurableApplicationContext started) {
        SpringApplication.exit(started, () -> 0);
    }
}
