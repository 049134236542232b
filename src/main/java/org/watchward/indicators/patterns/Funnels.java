package org.watchward.indicators.patterns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Compared;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Funnel;
import org.watchward.indicators.open.Funnel.Limit;
import org.watchward.indicators.open.Funnel.Place;
import org.watchward.indicators.open.Funnel.Spot;
import org.watchward.indicators.open.PartFigure;
import org.watchward.indicators.open.PeerStanding;
import org.watchward.indicators.open.Position;
import org.watchward.indicators.open.Rate;
import org.watchward.indicators.open.Refused;
import org.watchward.indicators.open.Refused.Why;
import org.watchward.indicators.open.Unit;
import org.watchward.statistics.Interval;

/** Funnels of rates and of shares (docs/methods/funnels.md). */
final class Funnels {

    static final int FEWEST_PLACES = 5;

    /** From this many times chance on, chance has little part in the limits. */
    private static final double MOSTLY_DIFFERENCES = 10;

    private static final int SIZES = 40;
    private static final int DECIMALS = 4;

    private Funnels() {}

    /** Of an area and the peers that may be compared with it. */
    static Funnel of(Compared compared, PeerStanding standing) {
        var own = compared.answer();
        var peers = standing.peers().stream()
                .filter(peer -> peer.position() != Position.NOT_COMPARED)
                .map(peer -> new PartFigure(peer.area(), peer.figure()));
        var leftOut = standing.peers().stream()
                .filter(peer -> peer.position() == Position.NOT_COMPARED)
                .map(PeerStanding.Peer::area)
                .toList();
        return of(
                Stream.concat(Stream.of(new PartFigure(own.area(), own.figure())), peers)
                        .toList(),
                own.area(),
                leftOut);
    }

    static Funnel of(List<PartFigure> parts, @Nullable Area subject) {
        return of(parts, subject, List.of());
    }

    private static Funnel of(List<PartFigure> parts, @Nullable Area subject, List<Area> leftOut) {
        var places = parts.stream().map(Funnels::measured).flatMap(List::stream).toList();
        if (places.size() < FEWEST_PLACES) {
            return new Refused(
                    Why.TOO_FEW_AREAS,
                    "A funnel takes " + FEWEST_PLACES + " places with a rate or a share; " + places.size()
                            + " have one.");
        }
        var unit = places.get(0).rate().unit();
        if ((unit != Unit.RATE && unit != Unit.PERCENT)
                || places.stream().anyMatch(place -> place.rate().unit() != unit)) {
            return new Refused(Why.WRONG_KIND, "A funnel is drawn of rates and of shares, not of scores and ratios.");
        }
        return places.stream().allMatch(place -> place.events() == 0)
                ? new Refused(Why.TOO_LITTLE, "None of the places had any.")
                : drawn(places, subject, notes(parts, places, leftOut));
    }

    /** The figure of a place, if it can stand in a funnel. */
    private static List<Measured> measured(PartFigure part) {
        return part.figure() instanceof Figure.Known known
                        && known.counted()
                        && known.rate() != null
                        && known.count().value().signum() >= 0
                        && known.rate().denominator().number().signum() > 0
                ? List.of(new Measured(part.area(), known.count().value().doubleValue(), known.rate()))
                : List.of();
    }

    private record Measured(Area area, double events, Rate rate) {

        double size() {
            return rate.denominator().number().doubleValue();
        }
    }

    private static Funnel.Drawn drawn(List<Measured> places, @Nullable Area subject, List<String> notes) {
        var first = places.get(0).rate();
        var scale = FunnelScale.of(
                first.unit() == Unit.PERCENT,
                first.per(),
                places.stream().mapToDouble(Measured::events).toArray(),
                places.stream().mapToDouble(Measured::size).toArray());
        var spots = places.stream()
                .map(place -> spot(place, scale, place.area().equals(subject)))
                .toList();
        return new Funnel.Drawn(
                first.denominator().of(),
                MapClasses.words(first),
                rounded(scale.centre()),
                limits(places, scale),
                spots,
                rounded(scale.dispersion()),
                scale.widened(),
                words(spots, scale),
                notes);
    }

    private static Spot spot(Measured place, FunnelScale scale, boolean subject) {
        var where = org.watchward.statistics.comparison.Funnels.Place.of(
                scale.value(place.events(), place.size()), scale.inner(place.size()), scale.outer(place.size()));
        return new Spot(
                place.area(),
                place.rate().denominator().number(),
                place.rate().value(),
                Place.valueOf(where.name()),
                subject);
    }

    /** At sizes from the smallest to the largest, each as many times the one before. */
    private static List<Limit> limits(List<Measured> places, FunnelScale scale) {
        var sizes = places.stream().mapToDouble(Measured::size).summaryStatistics();
        var least = sizes.getMin() == sizes.getMax() ? sizes.getMin() * 0.9 : sizes.getMin();
        var most = sizes.getMin() == sizes.getMax() ? sizes.getMax() * 1.1 : sizes.getMax();
        return IntStream.range(0, SIZES)
                .mapToDouble(i -> least * Math.pow(most / least, i / (SIZES - 1.0)))
                .mapToObj(size -> limit(size, scale.inner(size), scale.outer(size)))
                .toList();
    }

    private static Limit limit(double size, Interval inner, Interval outer) {
        return new Limit(
                rounded(size),
                rounded(inner.lower()),
                rounded(inner.upper()),
                rounded(outer.lower()),
                rounded(outer.upper()));
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    private static String words(List<Spot> spots, FunnelScale scale) {
        var outside =
                spots.stream().filter(spot -> spot.place() != Place.INSIDE).toList();
        var words = new StringBuilder();
        if (outside.isEmpty()) {
            words.append("All ").append(spots.size()).append(" places lie within the limits.");
        } else {
            words.append(outside.size())
                    .append(" of ")
                    .append(spots.size())
                    .append(
                            outside.size() == 1
                                    ? " places lies outside the 95% limits."
                                    : " places lie outside the 95% limits.");
        }
        spots.stream()
                .filter(Spot::subject)
                .forEach(spot -> words.append(' ')
                        .append(spot.area().name())
                        .append(" is ")
                        .append(spot.place().words())
                        .append(spot.place() == Place.INSIDE ? "." : " them."));
        return words.append(' ').append(limitsWords(scale)).toString();
    }

    private static String limitsWords(FunnelScale scale) {
        if (!scale.widened()) {
            return "The limits are those of chance alone.";
        }
        var words = String.format(
                Locale.UK,
                "Places differ %.1f times as much as chance alone would have them, so the limits were widened to ask which are"
                        + " unusual among places as they are.",
                scale.dispersion());
        return scale.dispersion() < MOSTLY_DIFFERENCES
                ? words
                : words + " So much is not chance that the limits say little of it.";
    }

    private static List<String> notes(List<PartFigure> parts, List<Measured> places, List<Area> leftOut) {
        var notes = new ArrayList<String>();
        var without = parts.size() - places.size();
        if (without > 0) {
            notes.add("Left out: " + without + (without == 1 ? " place" : " places") + " without a known value.");
        }
        if (!leftOut.isEmpty()) {
            notes.add("Left out, because no value is known or records seem to be absent: "
                    + String.join(", ", leftOut.stream().map(Area::name).toList()) + ".");
        }
        return notes;
    }
}
