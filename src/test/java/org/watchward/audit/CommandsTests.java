package org.watchward.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.watchward.platform.PlainError;
import org.watchward.platform.Reach;
import org.watchward.platform.ShellTool;
import picocli.CommandLine;

/** What the commands print, and how they end. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class CommandsTests {

    @Autowired
    private BeanFactory beans;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Environment settings;

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    @TempDir
    private Path folder;

    private final StringWriter printed = new StringWriter();

    @Test
    void verifySaysThatTheTrailIsWholeAndWhereItEnds() {
        trail.record(Act.of("changed"));
        trail.record(Act.of("changed"));

        var status = verify();

        assertThat(status).isZero();
        assertThat(printed.toString())
                .containsPattern("Whole: \\d+ lines, from \\S+ to \\S+Z\\.")
                .containsPattern("--expect\\): \\d+:[0-9a-f]{64}");
        var end = printed.toString().strip().replaceAll("(?s).*: ", "");
        assertThat(verify("--expect", end)).isZero();
        assertThat(verify("--expect", end.replaceAll(":.*", ":" + "0".repeat(64))))
                .isEqualTo(1);
        assertThat(verify("--expect", "99999:" + "0".repeat(64))).isEqualTo(1);
        assertThatThrownBy(() -> verify("--expect", "the end")).hasMessageContaining("the place of a line, a colon");
    }

    @Test
    void verifyNamesThePlaceThatIsBroken() throws Exception {
        trail.record(Act.of("changed"));
        trail.record(Act.of("changed"));
        var superuser = new Superuser(settings, owner);
        superuser.keepsTheTrail();
        superuser.does("update audit.line set action = 'looked' where seq = 2");

        var status = verify();

        superuser.bringsTheTrailBack();
        assertThat(status).isEqualTo(1);
        assertThat(printed.toString())
                .contains("line 2: altered: the line is not as it was written")
                .contains("BROKEN: ");
    }

    @Test
    void exportWritesLinesAsCsvThatOnlyItsOwnerCanReadAndRecordsIt() throws Exception {
        trail.record(
                Act.of("changed").on("case", "7").words("=cmd|' /C calc'!A0").becomes("state", "a \"b\"\nc"));
        var file = folder.resolve("audit.csv");

        var status = export("--out", file.toString());

        assertThat(status).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file))
                .startsWith("seq,at,action,person,person_name,organisation,")
                .contains(",case,7,'=cmd|' /C calc'!A0,{},\"{\"\"state\"\":\"\"a \\\"\"b\\\"\"\\nc\"\"}\",");
        var line = Reach.application(
                () -> trail.find(Query.everything().action("exported"), 0, 1).get(0));
        assertThat(line.entry().subjectId()).isEqualTo("start to end");
        assertThat(printed.toString()).contains(line.entry().becomes().get("lines") + " lines");
        assertThatThrownBy(() -> export("--out", file.toString()))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("is there already");
    }

    @Test
    void exportTakesDaysFromTheFirstToTheLast() throws Exception {
        trail.record(Act.of("changed"));
        var today = java.time.LocalDate.now(java.time.ZoneOffset.UTC);

        assertThat(export("--to", today.minusDays(1).toString(), "--out", file("before")))
                .isZero();
        assertThat(export("--from", today.toString(), "--to", today.toString(), "--out", file("today")))
                .isZero();

        assertThat(Files.readAllLines(folder.resolve("before"))).hasSize(1);
        assertThat(Files.readAllLines(folder.resolve("today"))).hasSizeGreaterThan(1);
        assertThatThrownBy(() -> export("--from", "2026-02-01", "--to", "2026-01-01", "--out", file("never")))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("is before the first");
        assertThat(folder.resolve("never")).doesNotExist();
    }

    @Test
    void pruneTakesNothingOutUnlessToldTo() {
        trail.record(Act.of("changed"));

        assertThat(prune()).isZero();

        assertThat(printed.toString())
                .contains("No line is over age.")
                .containsPattern("Kept for good, as no rule names them: \\d+ of changed");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private int verify(String... arguments) {
        var command = new VerifyCommand();
        return run(command, () -> command.run(beans), arguments);
    }

    private int export(String... arguments) {
        var command = new ExportCommand();
        return run(command, () -> command.run(beans), arguments);
    }

    private int prune(String... arguments) {
        var command = new PruneCommand();
        return run(command, () -> command.run(beans), arguments);
    }

    private int run(ShellTool command, Callable<Integer> work, String... arguments) {
        var line = new CommandLine(command);
        line.setOut(new PrintWriter(printed));
        line.parseArgs(arguments);
        var status = Reach.application(() -> {
            try {
                return work.call();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        line.getOut().flush();
        return status;
    }
}
