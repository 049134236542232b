package org.watchward.platform;

import java.util.Comparator;
import java.util.ServiceLoader;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The commands that the rooms bring, under one name. */
public final class Shell {

    /** The exit status when the person at the shell can put right what went wrong. */
    public static final int PLAIN_ERROR = 2;

    /** The exit status when something broke that should not have. */
    public static final int BROKEN = 1;

    private final CommandLine root;

    /**
     * Gathers the commands.
     *
     * @param application the class that the application is started from
     * @param top the command that stands for the whole, with its description
     */
    public Shell(Class<?> application, Object top) {
        root = new CommandLine(top);
        ServiceLoader.load(ShellTool.class).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(Shell::name))
                .forEach(tool -> root.addSubcommand(name(tool), tool));
        root.getSubcommands().values().forEach(tool -> tellWhoseTheyAre(application, tool));
        root.setExecutionExceptionHandler(Shell::explain);
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.getSubcommands().values().forEach(Shell::addHelp);
    }

    /** Runs the command that the arguments name; answers the exit status. */
    public int run(String... arguments) {
        return root.execute(arguments);
    }

    private static String name(ShellTool tool) {
        return tool.getClass().getAnnotation(Command.class).name();
    }

    private static void tellWhoseTheyAre(Class<?> application, CommandLine command) {
        ((ShellTool) command.getCommand()).belongsTo(application);
        command.getSubcommands().values().forEach(part -> tellWhoseTheyAre(application, part));
    }

    private static void addHelp(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        if (!spec.mixinStandardHelpOptions()) {
            spec.mixinStandardHelpOptions(true);
        }
        spec.usageMessage().sortOptions(false);
        spec.usageMessage().abbreviateSynopsis(false);
        command.getSubcommands().values().forEach(Shell::addHelp);
    }

    private static int explain(Exception error, CommandLine command, CommandLine.ParseResult arguments) {
        var plain = PlainError.in(error);
        if (plain != null) {
            command.getErr().println(command.getColorScheme().errorText(plain.getMessage()));
            return PLAIN_ERROR;
        }
        LoggerFactory.getLogger(Shell.class).error("the command {} broke", command.getCommandName(), error);
        command.getErr()
                .println(command.getColorScheme()
                        .errorText("This should not have happened: " + error
                                + ". Nothing was changed half-way; please report it."));
        return BROKEN;
    }
}
