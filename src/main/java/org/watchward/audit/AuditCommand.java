package org.watchward.audit;

import org.watchward.platform.ShellTool;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code audit verify|export|prune} */
@Command(
        name = "audit",
        description = "Work on the audit trail: who did what, when and from where.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {VerifyCommand.class, ExportCommand.class, PruneCommand.class})
public final class AuditCommand extends ShellTool {

    @Override
    public Integer call() {
        throw new ParameterException(spec().commandLine(), "Say what to do: verify, export or prune.");
    }
}
