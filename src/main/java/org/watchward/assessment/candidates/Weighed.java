package org.watchward.assessment.candidates;

/**
 * What a candidate ranks by, each from 0 to 1, and the score that the declared weights make of it.
 *
 * @param certainty how small its adjusted p-value is: 1 at a millionth
 * @param size how much it changed, by ratio and by number
 * @param severity how much harm one event is declared to do
 * @param spread in what share of the areas within it the same goes the same way; 0 where there are none
 * @param comparison whether it moved apart from the area around it: 1 if that did not move the same way, ½ if it is not known
 */
public record Weighed(double certainty, double size, double severity, double spread, double comparison, double score) {

    /** What a comparison counts where it is not known. */
    static final double NOT_KNOWN = 0.5;

    /** Whether it is known if it moved apart from the area around it. */
    public boolean compared() {
        return comparison != NOT_KNOWN;
    }

    /** Puts the declared weights to it. */
    static Weighed of(
            double certainty, double size, double severity, double spread, double comparison, Weighing.Candidates by) {
        var sum = by.certainty() * certainty
                + by.size() * size
                + by.severity() * severity
                + by.spread() * spread
                + by.comparison() * comparison;
        return new Weighed(certainty, size, severity, spread, comparison, sum / by.total());
    }
}
