package org.watchward.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.watchward.platform.ShellCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code audit verify} */
@Command(
        name = "verify",
        description = "Read the whole trail and tell whether a line was altered, removed, put in or moved.",
        footer = {"", "Ends with 0 if the trail is whole, with 1 if it is not."})
final class VerifyCommand extends ShellCommand {

    private static final int BROKEN = 1;

    @Option(
            names = "--expect",
            paramLabel = "SEQ:HASH",
            converter = NotedConverter.class,
            description =
                    "An end of the trail that an earlier verify printed; it must still be there. Can be repeated.")
    private List<Noted> expected = new ArrayList<>();

    @Override
    protected int run(BeanFactory beans) {
        var verdict = beans.getBean(Verifier.class).verify(expected, link -> {});
        verdict.breaks()
                .forEach(each -> out().printf(
                                "line %,d: %s: %s%n", each.seq(), each.kind().words(), each.words()));
        if (verdict.found() > verdict.breaks().size()) {
            out().printf(
                            "… and %,d more places%n",
                            verdict.found() - verdict.breaks().size());
        }
        out().printf(
                        "%s: %,d lines%s%s.%n",
                        verdict.whole() ? "Whole" : "BROKEN",
                        verdict.lines(),
                        verdict.removed() == 0
                                ? ""
                                : String.format(", and %,d taken out when over age", verdict.removed()),
                        verdict.lines() == 0 ? "" : ", from " + verdict.earliest() + " to " + verdict.latest());
        if (verdict.head().seq() > 0) {
            out().println("The end, to be noted outside the database (--expect): "
                    + new Noted(verdict.head().seq(), verdict.head().hash()));
        }
        out().flush();
        return verdict.whole() ? 0 : BROKEN;
    }

    static final class NotedConverter implements ITypeConverter<Noted> {

        @Override
        public Noted convert(String text) {
            try {
                return Noted.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
