package org.watchward.assessment.themes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watchward.assessment.themes.ThemeCard.Line;
import org.watchward.indicators.open.Comparator;
import org.watchward.indicators.open.Comparator.Kind;
import org.watchward.indicators.open.Compared;
import org.watchward.indicators.open.PeerStanding;
import org.watchward.indicators.open.Position;
import org.watchward.indicators.open.shown.Say;

/** How a theme's figure stands beside the force, the country and similar areas. */
final class Standing {

    private static final double ALIKE = 0.5;
    private static final double HIGH = 2.0 / 3;
    private static final double LOW = 1.0 / 3;

    private final List<String> words = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();

    private Standing() {}

    /** What is said; absent if no figure of the whole is held. */
    static Line of(@Nullable Compared compared) {
        if (compared == null) {
            return Line.unknown(
                    Aspect.COMPARISON, "Not compared: no figure of the whole is held that could be set beside others.");
        }
        var standing = new Standing();
        var force = compared.comparators().stream().anyMatch(each -> each.kind() == Kind.REST_OF_FORCE)
                ? Kind.REST_OF_FORCE
                : Kind.FORCE;
        compared.comparators().stream()
                .filter(each -> each.kind() == force || each.kind() == Kind.COUNTRY)
                .forEach(standing::beside);
        compared.standings().forEach(standing::among);
        if (standing.values.isEmpty()) {
            return Line.unknown(
                    Aspect.COMPARISON,
                    "Not compared: no rate of the force, the country or similar areas is held for the same period.");
        }
        var mean = standing.values.stream().mapToDouble(each -> each).average().orElse(ALIKE);
        return new Line(
                Aspect.COMPARISON,
                mean > HIGH ? "higher" : mean < LOW ? "lower" : "similar or mixed",
                compared.answer().indicator().name() + ": " + Say.list(standing.words) + ".",
                mean,
                List.of(Trace.of("theme-comparison", compared.answer())));
    }

    private void beside(Comparator other) {
        if (other.position() == Position.NOT_COMPARED) {
            return;
        }
        var rate = other.figure().rate();
        values.add(value(other.position()));
        words.add((other.position() == Position.SIMILAR
                        ? "similar to "
                        : other.position().words() + " than ")
                + other.name()
                + (rate == null ? "" : " (" + rate.shown() + ")"));
    }

    private void among(PeerStanding standing) {
        var positions = standing.peers().stream()
                .map(PeerStanding.Peer::position)
                .filter(position -> position != Position.NOT_COMPARED)
                .toList();
        if (positions.isEmpty() || standing.rank() == 0) {
            return;
        }
        values.add(positions.stream().mapToDouble(Standing::value).average().orElse(ALIKE));
        words.add(Places.ordinal(standing.rank()) + " of " + standing.known() + " by rate with its "
                + standing.group().name() + ", " + standing.alike() + " of which are no different beyond chance");
    }

    private static double value(Position position) {
        return position == Position.HIGHER ? 1 : position == Position.LOWER ? 0 : ALIKE;
    }
}
