package org.watchward.assessment.findings;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.watchward.assessment.candidates.Candidate;
import org.watchward.assessment.candidates.Candidate.Basis;

/** How much weight a finding can bear. */
public enum Confidence {
    HIGH,
    MODERATE,
    LOW;

    private static final double NEVER_BY_CHANCE = 0.001;
    private static final double SELDOM_BY_CHANCE = 0.01;
    private static final int THREE_YEARS = 36;

    /** That some rows have no location is known of nearly every area, so one such thing is no reason for doubt. */
    private static final int ORDINARY = 1;

    /**
     * What is proposed: high where chance alone would give as much less than once in a thousand times, at least three years of
     * months stand behind it, and at most one thing in particular must be known of its data; low where chance would give it more
     * often than once in a hundred, or three or more must be known; else moderate. Two published years alone are never high.
     *
     * @param months how many comparable months it was judged by
     * @param caveats how many things must be known of these figures in particular
     */
    static Confidence proposed(Candidate candidate, int months, int caveats) {
        if (candidate.adjusted() > SELDOM_BY_CHANCE || caveats > ORDINARY + 1) {
            return LOW;
        }
        var sure = candidate.basis() == Basis.MONTHS
                && candidate.adjusted() < NEVER_BY_CHANCE
                && months >= THREE_YEARS
                && caveats <= ORDINARY;
        return sure ? HIGH : MODERATE;
    }

    /** As it stands in forms and names of messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Confidence> named(String id) {
        return Stream.of(values()).filter(each -> each.id().equals(id)).findFirst();
    }
}
