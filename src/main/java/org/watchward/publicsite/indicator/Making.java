package org.watchward.publicsite.indicator;

import java.util.Locale;
import org.watchward.indicators.open.Base;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.shown.Say;

/**
 * How an indicator is made, in words.
 *
 * @param numerator the grain of what is read, and what of it is counted
 * @param denominator what it is set against
 * @param polarity what a rise means
 */
record Making(String numerator, String denominator, String polarity) {

    static Making of(Indicator indicator) {
        return new Making(numerator(indicator.numerator()), denominator(indicator), polarity(indicator));
    }

    private static String numerator(Numerator numerator) {
        if (numerator instanceof Numerator.MonthlyRows rows) {
            return "One row of the police's street-level files is one crime or incident; rows are counted by area and month. "
                    + (rows.categories().size() == 1 ? "Category: " : "Categories: ")
                    + Say.list(rows.categories().stream().map(Making::words).toList()) + ".";
        }
        if (numerator instanceof Numerator.PublishedCount published) {
            return "The number that the publisher gives for an area and twelve months (" + words(published.item())
                    + "). Nothing is counted again here.";
        }
        if (numerator instanceof Numerator.CohortOutcomes outcomes) {
            return "Crimes of each month with a Crime ID, each followed for " + outcomes.months()
                    + " months; those with " + words(outcomes.outcome().name())
                    + " among their outcomes, as a share of all of them.";
        }
        if (numerator instanceof Numerator.Searches searches) {
            return searches.found()
                    ? "Searches whose outcome is linked to what was looked for, as a share of all whose outcome is known."
                    : "One row of the police's stop-and-search files is one search of a person or vehicle.";
        }
        if (numerator instanceof Numerator.RoadCasualties) {
            return "One row of the Department for Transport's casualty table is one person hurt. Those killed count as one, the"
                    + " others by the probability that they were seriously injured.";
        }
        if (numerator instanceof Numerator.Concentrated concentrated) {
            return "Crimes of the period by LSOA; those in the " + concentrated.percent()
                    + "% of LSOAs that have most, as a share of all that have a location.";
        }
        if (numerator instanceof Numerator.DeprivationGap) {
            return "Crimes by LSOA, the LSOAs put in fifths by deprivation within the area; the rate of the most deprived fifth"
                    + " divided by that of the least deprived.";
        }
        if (numerator instanceof Numerator.UnlocatedRows) {
            return "Rows of the force's files without a location, as a share of all its rows.";
        }
        if (numerator instanceof Numerator.PublishedScore) {
            return "The score that the Office for National Statistics publishes. Nothing is counted again here.";
        }
        return numerator instanceof Numerator.WeightedOffences
                ? "Recorded offences, each times the weight that the Office for National Statistics publishes for it."
                : "The counts of a partner's table, withheld where they are small.";
    }

    private static String words(String id) {
        return id.toLowerCase(Locale.UK).replace('-', ' ').replace('_', ' ');
    }

    private static String denominator(Indicator indicator) {
        return indicator.base() == Base.WHOLE
                ? "Nothing else: it is a share, a score or a ratio of its own kind."
                : "Per " + Say.count(indicator.multiplier()) + " "
                        + indicator.base().words()
                        + ", by the estimate nearest to the year. A rate for part of a year is not made yearly.";
    }

    private static String polarity(Indicator indicator) {
        return switch (indicator.polarity()) {
            case BAD -> "Things are worse.";
            case GOOD -> "Things are better.";
            case AMBIGUOUS ->
                "Either: more harm, or more trust, reporting or policing. The number alone does not tell.";
        };
    }
}
