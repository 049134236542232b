package org.watchward.assessment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.watchward.areas.Areas;
import org.watchward.assessment.candidates.AssessedPlace;
import org.watchward.assessment.candidates.Held;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.platform.PlainError;
import org.watchward.platform.ShellCommand;
import org.watchward.publication.spi.Documents;
import org.watchward.publication.spi.Drafted;
import org.watchward.publication.spi.Opening;
import org.watchward.publication.spi.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code watchward assess}: drafts the strategic assessment of an area from what is held. */
@Command(
        name = "assess",
        description = "Draft the strategic assessment of an area, with every figure bound to its data.",
        footer = {
            "",
            "It tells what people accepted; where nobody has judged yet, the candidates of the scan, and says so. It is written as HTML, PDF,",
            "Word, text and Markdown, to go on from. docs/assessment.md says how people judge, group and agree on the pages of a server."
        })
public final class AssessCommand extends ShellCommand {

    private static final String ASSESSMENT = "strategic-assessment";

    @Option(names = "--area", paramLabel = "AREA", required = true, description = "A code or name: Oxfordshire.")
    private String area = "";

    @Option(
            names = "--area-type",
            paramLabel = "TYPE",
            description = "district, partnership, county or force, where a name is that of several.")
    private @Nullable String areaType;

    @Option(names = "--year", paramLabel = "YEAR", description = "A calendar year: 2022.")
    private @Nullable Integer year;

    @Option(names = "--period", paramLabel = "PERIOD", description = "Another period, such as ye2025-09 or 2024/25.")
    private @Nullable String period;

    @Option(
            names = "--template",
            paramLabel = "ID",
            description = "Another kind of document: serious-violence-needs-assessment.")
    private @Nullable String template;

    @Option(names = "--publisher", paramLabel = "NAME", description = "Whose document it is, as it is printed.")
    private String publisher = "";

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder to write to.")
    private Path out = Path.of(".");

    @Override
    protected int run(BeanFactory beans) throws Exception {
        var when = period();
        var assessed =
                AssessedPlace.of(beans.getBean(Areas.class), area, type()).orRefuse();
        new Held(beans.getBean(Areas.class), beans.getBean(PublicFigures.class))
                .problem(assessed, when)
                .ifPresent(problem -> {
                    throw new PlainError(problem);
                });
        prepare();
        var kind = template == null ? AssessmentKind.of(assessed.code()) : template;
        var opening = new Opening(
                title(kind) + " of " + assessed.name(),
                "Drafted from what is held, up to the end of " + when.words(),
                publisher,
                "",
                new Setting(assessed.code().toString(), when),
                null);
        var drafted = beans.getBean(Documents.class).draft(kind, opening, this::tell);
        return written(drafted, kind + "-" + assessed.code() + "-" + when.id());
    }

    private static String title(String kind) {
        return kind.startsWith(ASSESSMENT)
                ? "Strategic assessment"
                : kind.substring(0, 1).toUpperCase(Locale.UK)
                        + kind.substring(1).replace('-', ' ');
    }

    private void tell(String what) {
        out().println(what + " …");
        out().flush();
    }

    private @Nullable AreaType type() {
        return areaType == null
                ? null
                : AreaType.named(areaType)
                        .filter(AssessedPlace.KINDS::contains)
                        .orElseThrow(() -> new PlainError(
                                "--area-type is district, partnership, county or force, was " + areaType + "."));
    }

    private Period period() {
        if ((year == null) == (period == null)) {
            throw new PlainError("Say when, once: --year 2022, or --period ye2022-12.");
        }
        try {
            return year != null ? Period.parse(Integer.toString(year)) : Period.parse(String.valueOf(period));
        } catch (IllegalArgumentException unreadable) {
            throw new PlainError(unreadable.getMessage() + ".", unreadable);
        }
    }

    /** Said before anything is drafted, which takes a while. */
    private void prepare() {
        try {
            if (Files.isRegularFile(out)) {
                throw new PlainError("--out must name a folder, and " + out + " is a file.");
            }
            Files.createDirectories(out);
            Files.delete(Files.createTempFile(out, "assessment", ".part"));
        } catch (IOException refused) {
            throw new PlainError("Nothing can be written to " + out + ": name another folder with --out.", refused);
        }
    }

    private int written(Drafted drafted, String name) throws IOException {
        put(out.resolve(name + ".md"), drafted.markdown().getBytes(StandardCharsets.UTF_8));
        drafted.typed().forEach(note -> out().println("note: " + note));
        if (!drafted.faults().isEmpty() || !drafted.gaps().isEmpty()) {
            drafted.faults().forEach(out()::println);
            drafted.gaps().forEach(out()::println);
            out().flush();
            throw new PlainError("Only the text was written: "
                    + (drafted.faults().size() + drafted.gaps().size()) + " to mend first.");
        }
        for (var file : drafted.files()) {
            put(out.resolve(name + file.ending()), file.content());
        }
        out().printf("%,d figures, all bound.%n", drafted.figures());
        out().flush();
        return 0;
    }
}
