package org.watchward.indicators.open;

/**
 * Why a question about a pattern has no answer, for the page to say in its place.
 *
 * @param why which kind of reason, for programs
 * @param words the reason as one or more sentences that say what is lacking and, where something would help, what to do
 */
public record Refused(Why why, String words) implements HotSpotMap, Season, BeforeAfter, Funnel, DeprivationPicture {

    /** The kinds of reason. */
    public enum Why {
        /** The indicator is not counted month by month, or is no rate or share: another must be chosen. */
        WRONG_KIND,
        /** Too few areas, or too few that have a value. */
        TOO_FEW_AREAS,
        /** Neither boundaries nor centre points of the areas are held. */
        NO_PLACES,
        /** Months that are asked for are not held. */
        NOT_HELD,
        /** Records are suspected to be absent from some of the months and not from others. */
        COVERAGE,
        /** The two periods overlap, or stand the wrong way round. */
        PERIODS,
        /** Too few events, or too few months to know how much the series varies. */
        TOO_LITTLE,
        /** No index of deprivation or no population is held. */
        NO_BASE
    }

    /** As a programmer reads it: {@code not-held}. */
    public String id() {
        return why.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
