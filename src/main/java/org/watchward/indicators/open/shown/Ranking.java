package org.watchward.indicators.open.shown;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.PartFigure;
import org.watchward.indicators.open.Position;

/**
 * Areas from the highest to the lowest, and how far that order can be told.
 *
 * @param rates whether they are in the order of their rates; of their counts if none has a rate
 * @param places highest first; those whose value is not known are left out
 */
public record Ranking(Indicator indicator, boolean rates, List<PartFigure> places) {

    /** Copies the places. */
    public Ranking {
        places = List.copyOf(places);
    }

    /** Puts figures of one indicator and period in order. */
    public static Ranking of(Indicator indicator, List<PartFigure> figures) {
        var known = figures.stream()
                .filter(part -> part.figure() instanceof Figure.Known)
                .toList();
        var rates = known.stream().anyMatch(part -> part.figure().rate() != null);
        return new Ranking(
                indicator,
                rates,
                known.stream()
                        .filter(part -> !rates || part.figure().rate() != null)
                        .sorted(Comparator.comparing((PartFigure part) -> value((Figure.Known) part.figure(), rates))
                                .reversed()
                                .thenComparing(part -> part.area().name()))
                        .toList());
    }

    private static BigDecimal value(Figure.Known known, boolean rates) {
        return rates && known.rate() != null
                ? known.rate().value()
                : known.count().value();
    }

    /** Where the highest stands beside one of them: {@link Position#HIGHER} if it is clearly above. */
    public Position first(PartFigure other) {
        return Position.of(places.get(0).figure(), other.figure());
    }

    /**
     * The highest, with how far that can be told, as a sentence; empty if none is known.
     *
     * @param of what they are, in the plural
     */
    public Optional<String> finding(String of) {
        if (places.isEmpty()) {
            return Optional.empty();
        }
        var alike = places.stream()
                .skip(1)
                .filter(other -> first(other) != Position.HIGHER)
                .count();
        return Optional.of(indicator.name() + " is highest in "
                + places.get(0).area().name()
                + (alike == 0
                        ? ", clearly so"
                        : ", not clearly above " + Say.count(alike) + " other" + (alike == 1 ? "" : "s"))
                + ", of " + places.size() + " " + of + ".");
    }
}
