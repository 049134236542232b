package org.watchward.sources;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which of two extracts of the same force and month is current (docs/methods/superseding.md). The answer does not depend
 * on the order in which they were imported, except between two that nothing tells apart: then the later import is.
 */
final class Succession {

    private Succession() {}

    /**
     * One extract of a force and month.
     *
     * @param rows how many it has
     * @param withOutcome how many say what became of the crime
     * @param underInvestigation how many of those are still under investigation
     * @param extracted when the publisher made it; null if unknown
     */
    record Version(
            long rows,
            long withOutcome,
            long underInvestigation,
            @Nullable LocalDate extracted) {

        double shareUnderInvestigation() {
            return withOutcome == 0 ? 0 : (double) underInvestigation / withOutcome;
        }
    }

    /**
     * The answer, and why.
     *
     * @param supersedes whether the newcomer becomes current
     * @param why in words, for the report
     */
    record Verdict(boolean supersedes, String why) {}

    static Verdict decide(Version held, Version newcomer) {
        if (newcomer.rows() * 2 < held.rows()) {
            return new Verdict(false, "it holds less than half the rows of the one held");
        }
        if (held.rows() * 2 < newcomer.rows()) {
            return new Verdict(true, "the one held has less than half its rows");
        }
        var maturity = Double.compare(newcomer.shareUnderInvestigation(), held.shareUnderInvestigation());
        if (maturity > 0) {
            return new Verdict(false, "its outcomes are less mature: more are under investigation");
        }
        if (maturity < 0) {
            return new Verdict(true, "its outcomes are more mature: fewer are under investigation");
        }
        return byDate(held.extracted(), newcomer.extracted());
    }

    private static Verdict byDate(@Nullable LocalDate held, @Nullable LocalDate newcomer) {
        if (held == null || newcomer == null || held.equals(newcomer)) {
            return new Verdict(true, "it was imported later, and nothing else tells them apart");
        }
        return newcomer.isAfter(held)
                ? new Verdict(true, "it was extracted later")
                : new Verdict(false, "it was extracted earlier");
    }
}
