package org.watchward.indicators.open;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Classes that a map colours areas by: equally many areas in each as far as equal values allow, compared as they are shown,
 * so that what a reader sees in a table and the class on the map never disagree (docs/methods/maps.md).
 *
 * @param of what is classed, to stand in a legend: {@code per 1,000 residents}
 * @param rates whether rates are classed; counts if not
 * @param decimals to which values are shown and compared
 * @param bounds the least value of the second class and of each that follows, rising; as many as there are classes, less one
 * @param labels of each class, lowest first: {@code under 12.3}, {@code 12.3 to under 15.0}, {@code 40.0 or more}; none
 *     if no value is known
 */
public record Classes(String of, boolean rates, int decimals, List<BigDecimal> bounds, List<String> labels) {

    /** Copies the lists. */
    public Classes {
        bounds = List.copyOf(bounds);
        labels = List.copyOf(labels);
    }

    /**
     * Classes of some values.
     *
     * @param values in any order; rounded to the decimals before anything else
     * @param bounds as they divide them
     */
    public static Classes of(String of, boolean rates, int decimals, List<BigDecimal> values, List<BigDecimal> bounds) {
        return new Classes(of, rates, decimals, bounds, labels(values, bounds, decimals));
    }

    /** How many classes there are. */
    public int size() {
        return labels.size();
    }

    /** The class of a figure, 1 the lowest; 0 if the value that is classed is not known. */
    public int step(Figure figure) {
        var value = value(figure);
        return value == null || labels.isEmpty() ? 0 : step(value);
    }

    private int step(BigDecimal value) {
        var shown = value.setScale(decimals, RoundingMode.HALF_UP);
        return 1
                + (int) bounds.stream()
                        .filter(bound -> bound.compareTo(shown) <= 0)
                        .count();
    }

    private @Nullable BigDecimal value(Figure figure) {
        if (!(figure instanceof Figure.Known known)) {
            return null;
        }
        if (!rates) {
            return known.count().value();
        }
        return known.rate() == null ? null : known.rate().value();
    }

    private static List<String> labels(List<BigDecimal> values, List<BigDecimal> bounds, int decimals) {
        var labels = new ArrayList<String>();
        if (bounds.isEmpty()) {
            values.stream().findFirst().ifPresent(all -> labels.add(shown(all, decimals)));
            return labels;
        }
        labels.add("under " + shown(bounds.get(0), decimals));
        for (var i = 1; i < bounds.size(); i++) {
            labels.add(shown(bounds.get(i - 1), decimals) + " to under " + shown(bounds.get(i), decimals));
        }
        labels.add(shown(bounds.get(bounds.size() - 1), decimals) + " or more");
        return labels;
    }

    private static String shown(BigDecimal number, int decimals) {
        return decimals == 0 ? Words.whole(number) : Words.decimals(number, decimals);
    }
}
