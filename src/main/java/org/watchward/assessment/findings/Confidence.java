package org.watchward.assessment.findings;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.watchward.assessment.candidates.Candidate;
import org.watchward.assessment.candidates.Candidate.Basis;
import org.watchward.indicators.open.shown.Say;

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

    /**
     * Why this is proposed, to stand after its name.
     *
     * @param adjusted the finding's p-value, adjusted for all that was judged
     * @param caveats how many things must be known of its figures in particular
     */
    String because(Basis basis, double adjusted, int caveats) {
        return switch (this) {
            case HIGH ->
                "chance alone would give as much less than once in 1,000 times, at least " + THREE_YEARS
                        + " comparable months stand behind it, and at most " + ORDINARY
                        + " thing in particular must be known of its data";
            case LOW ->
                Say.list(Stream.of(
                                adjusted > SELDOM_BY_CHANCE
                                        ? "chance alone would give as much more than once in 100 times"
                                        : "",
                                caveats > ORDINARY + 1 ? known(caveats) : "")
                        .filter(each -> !each.isEmpty())
                        .toList());
            case MODERATE -> moderate(basis, adjusted, caveats);
        };
    }

    private static String moderate(Basis basis, double adjusted, int caveats) {
        if (basis == Basis.YEARS) {
            return "two published years alone are never high";
        }
        if (adjusted >= NEVER_BY_CHANCE) {
            return "chance alone would give as much between once in 1,000 and once in 100 times";
        }
        return caveats > ORDINARY ? known(caveats) : "fewer than " + THREE_YEARS + " comparable months stand behind it";
    }

    private static String known(int caveats) {
        return caveats + " things in particular must be known of its data";
    }

    /** As it stands in forms and names of messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Confidence> named(String id) {
        return Stream.of(values()).filter(each -> each.id().equals(id)).findFirst();
    }
}
