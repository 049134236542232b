package org.watchward.assessment.findings;

import java.util.List;

/**
 * How far the findings of an assessment are.
 *
 * @param total those that the last scan found, and those that were judged before it
 * @param ungrouped accepted ones that are in no theme
 * @param gone those that no scan finds any more, judged or not
 */
record Progress(int total, int accepted, int rejected, int ungrouped, int gone) {

    static Progress of(List<Finding> findings) {
        return new Progress(
                count(findings, each -> each.found() || each.status() != Standing.CANDIDATE),
                count(findings, each -> each.status() == Standing.ACCEPTED),
                count(findings, each -> each.status() == Standing.REJECTED),
                count(findings, each -> each.status() == Standing.ACCEPTED && each.theme() == null),
                count(findings, each -> !each.found()));
    }

    private static int count(List<Finding> findings, java.util.function.Predicate<Finding> those) {
        return (int) findings.stream().filter(those).count();
    }

    public int judged() {
        return accepted + rejected;
    }

    public int left() {
        return total - judged();
    }
}
