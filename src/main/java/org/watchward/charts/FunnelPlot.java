package org.watchward.charts;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Areas by their size and value, with the limits within which chance alone would keep them: wide where an area is small.
 *
 * @param id unique on its page
 * @param finding the title
 * @param subtitle measure, unit and period
 * @param sizeLabel what size is, as written under the axis: {@code Residents}
 * @param valueLabel what the value is, as written over the axis
 * @param spots one for each area; at least one
 * @param centre what is expected of an area of any size
 * @param centreLabel what the centre is: {@code All areas}
 * @param limits in order of size; between two of them they are taken to be straight
 * @param source who published the numbers and how old they are
 */
public record FunnelPlot(
        String id,
        String finding,
        String subtitle,
        String sizeLabel,
        String valueLabel,
        List<Spot> spots,
        BigDecimal centre,
        String centreLabel,
        List<Limit> limits,
        Source source)
        implements Chart {

    /** Copies the lists; refuses to have no spot, and limits that are not in order of size. */
    public FunnelPlot {
        Check.id(id);
        spots = List.copyOf(spots);
        limits = List.copyOf(limits);
        Check.that(!spots.isEmpty(), "a funnel plot has at least one spot");
        for (var at = 1; at < limits.size(); at++) {
            Check.that(
                    limits.get(at - 1).size().compareTo(limits.get(at).size()) < 0,
                    "limits must be in order of size, was " + limits.get(at).size() + " after "
                            + limits.get(at - 1).size());
        }
    }

    @Override
    public String description() {
        var subjects = spots.stream().filter(Spot::subject).map(this::words).collect(Collectors.joining(" "));
        return finding + " " + subtitle + ". " + centreLabel + ": " + Amounts.shown(centre) + ". " + subjects
                + outside();
    }

    private String words(Spot spot) {
        return spot.label() + ": " + Amounts.shown(spot.value()) + ", "
                + place(spot).words() + ". ";
    }

    private String outside() {
        if (limits.isEmpty()) {
            return "No limits are drawn.";
        }
        var names = spots.stream()
                .filter(spot -> place(spot).outside998())
                .map(spot -> spot.label() + " (" + (place(spot) == FunnelPlace.ABOVE_998 ? "above" : "below") + ")")
                .toList();
        return names.isEmpty()
                ? "No area is outside the 99.8% limits."
                : "Outside the 99.8% limits: " + String.join(", ", names) + ".";
    }

    FunnelPlace place(Spot spot) {
        return FunnelPlace.of(spot, limits);
    }

    @Override
    public DataTable table() {
        var rows = spots.stream()
                .map(spot -> List.of(
                        spot.label(),
                        Amounts.shown(spot.size()),
                        Amounts.shown(spot.value()),
                        place(spot).words()))
                .toList();
        return new DataTable(subtitle, List.of("Area", sizeLabel, valueLabel, "Against the limits"), rows);
    }

    @Override
    public String svg(Size size) {
        return new FunnelDrawing(this, size).draw();
    }

    /**
     * One area.
     *
     * @param label its name
     * @param size its residents, or whatever the value is a share of; above 0
     * @param value its rate or share
     * @param subject whether the plot is about it
     */
    public record Spot(String label, BigDecimal size, BigDecimal value, boolean subject) {
        /** Refuses a size of nothing. */
        public Spot {
            Check.that(size.signum() > 0, "the size of " + label + " must be above 0, was " + size);
        }
    }

    /** The limits at one size: 95 of 100 areas lie within the inner two, 998 of 1,000 within the outer, by chance alone. */
    public record Limit(
            BigDecimal size, BigDecimal lower95, BigDecimal upper95, BigDecimal lower998, BigDecimal upper998) {
        /** Refuses inner limits that lie outside the outer ones. */
        public Limit {
            Check.that(
                    lower998.compareTo(lower95) <= 0
                            && lower95.compareTo(upper95) <= 0
                            && upper95.compareTo(upper998) <= 0,
                    "the 95% limits must lie within the 99.8% limits, was " + lower998 + ", " + lower95 + ", " + upper95
                            + ", " + upper998);
        }
    }
}
