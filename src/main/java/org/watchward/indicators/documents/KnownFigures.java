package org.watchward.indicators.documents;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.watchward.indicators.open.Figure;

/** Those of some figures that are known, and what they are made from. */
record KnownFigures(List<Figure.Known> figures) {

    static KnownFigures of(List<Figure> figures) {
        return new KnownFigures(figures.stream()
                .filter(Figure.Known.class::isInstance)
                .map(Figure.Known.class::cast)
                .toList());
    }

    boolean none() {
        return figures.isEmpty();
    }

    /** As documents keep it. */
    String status() {
        return none() ? "missing" : "known";
    }

    List<String> releases() {
        return figures.stream()
                .flatMap(figure -> figure.releases().stream())
                .distinct()
                .sorted()
                .map(Object::toString)
                .toList();
    }

    /** The day on which the oldest of what they are made from left its publisher; null if that is not known of one of them. */
    @Nullable
    LocalDate oldest() {
        return figures.stream().anyMatch(figure -> figure.asOf() == null)
                ? null
                : figures.stream()
                        .map(Figure.Known::asOf)
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .orElse(null);
    }
}
