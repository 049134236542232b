package org.watchward.indicators.open.shown;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watchward.charts.PeerStrip;
import org.watchward.indicators.open.Comparator;
import org.watchward.indicators.open.Comparator.Kind;
import org.watchward.indicators.open.Compared;
import org.watchward.indicators.open.Limits;
import org.watchward.indicators.open.PeerStanding;
import org.watchward.indicators.open.Position;
import org.watchward.indicators.open.Rate;

/**
 * How an area stands beside others: among similar areas where enough of them are held, else beside the rest of its county or force.
 *
 * @param words in a few words: {@code Higher than 7 of 10 similar areas}
 * @param more the rank with what it is worth; empty if there is none
 * @param position higher only if clearly so than most of them
 * @param worse whether that is the worse side, by the indicator's polarity
 * @param strip the same drawn small; absent if there is nothing to draw
 */
public record Against(
        String words,
        String more,
        Position position,
        boolean worse,
        @Nullable PeerStrip strip) {

    private static final int FEWEST_PEERS = 3;
    private static final Against NOTHING = new Against("Not compared", "", Position.NOT_COMPARED, false, null);

    /** Of an answer beside others. */
    public static Against of(Compared compared) {
        return compared.standings().stream()
                .filter(standing -> standing.rank() > 0 && standing.known() > FEWEST_PEERS)
                .findFirst()
                .map(standing -> amongPeers(compared, standing))
                .orElseGet(() -> besideTheRest(compared));
    }

    private static Against amongPeers(Compared compared, PeerStanding standing) {
        var others = standing.known() - 1;
        var lower = count(standing, Position.HIGHER);
        var higher = count(standing, Position.LOWER);
        var position = lower * 2 > others ? Position.HIGHER : higher * 2 > others ? Position.LOWER : Position.SIMILAR;
        var words = switch (position) {
            case HIGHER -> "Higher than " + lower + " of " + others + " similar areas";
            case LOWER -> "Lower than " + higher + " of " + others + " similar areas";
            default -> "Like most of " + others + " similar areas";
        };
        var more = (standing.rank() == 1 ? "highest of " : ordinal(standing.rank()) + " highest of ") + standing.known()
                + "; "
                + (standing.alike() == 0
                        ? "clearly apart from all"
                        : standing.alike() + (standing.alike() == 1 ? " is" : " are") + " not clearly different");
        return new Against(words, more, position, worse(compared, position), strip(compared, standing, words));
    }

    /** How many peers the area stands so beside. */
    private static int count(PeerStanding standing, Position position) {
        return (int) standing.peers().stream()
                .filter(peer -> peer.position() == position)
                .count();
    }

    private static @Nullable PeerStrip strip(Compared compared, PeerStanding standing, String words) {
        var own = compared.answer().figure().rate();
        var others = standing.peers().stream()
                .map(peer -> peer.figure().rate())
                .filter(Objects::nonNull)
                .map(Rate::value)
                .toList();
        var limits = own == null ? null : own.interval95();
        return own == null || limits == null || others.isEmpty() ? null : strip(own, limits, others, words);
    }

    private static PeerStrip strip(Rate own, Limits limits, List<BigDecimal> others, String words) {
        return new PeerStrip(words, own.value(), limits.lower(), limits.upper(), others);
    }

    private static Against besideTheRest(Compared compared) {
        return Stream.of(Kind.REST_OF_COUNTY, Kind.REST_OF_FORCE, Kind.COUNTY, Kind.FORCE)
                .flatMap(kind -> compared.comparators().stream().filter(other -> other.kind() == kind))
                .filter(other -> other.position() != Position.NOT_COMPARED)
                .findFirst()
                .map(other -> beside(compared, other))
                .orElse(NOTHING);
    }

    private static Against beside(Compared compared, Comparator other) {
        var words = switch (other.position()) {
            case HIGHER -> "Higher than " + other.name();
            case LOWER -> "Lower than " + other.name();
            default -> "Like " + other.name();
        };
        var rate = other.figure().rate();
        var own = compared.answer().figure().rate();
        var strip = rate == null || own == null || own.interval95() == null
                ? null
                : strip(own, own.interval95(), List.of(rate.value()), words);
        return new Against(
                words,
                rate == null ? "" : rate.shown() + " there",
                other.position(),
                worse(compared, other.position()),
                strip);
    }

    private static boolean worse(Compared compared, Position position) {
        return switch (compared.answer().indicator().polarity()) {
            case BAD -> position == Position.HIGHER;
            case GOOD -> position == Position.LOWER;
            case AMBIGUOUS -> false;
        };
    }

    /** The words after a colon: {@code higher than 7 of 10 similar areas}. */
    public String inSentence() {
        return words.substring(0, 1).toLowerCase(java.util.Locale.UK) + words.substring(1);
    }

    static String ordinal(int number) {
        var teen = number % 100 / 10 == 1;
        return number
                + (teen
                        ? "th"
                        : switch (number % 10) {
                            case 1 -> "st";
                            case 2 -> "nd";
                            case 3 -> "rd";
                            default -> "th";
                        });
    }
}
