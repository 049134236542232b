package org.watchward.indicators;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.Polarity;
import org.watchward.kernel.AreaType;

/** An indicator as {@code catalogue/indicators} writes it; {@code catalogue/schema/indicators.json} says what may stand there. */
record DeclaredIndicator(
        String id,
        String name,
        int order,
        String definition,
        @JsonProperty("numerator") Counted numerator,
        String denominator,
        int multiplier,
        String polarity,
        List<String> areas,
        @Nullable List<String> caveats,
        String source,
        String licence) {

    Indicator indicator() {
        return new Indicator(
                id,
                name,
                definition,
                numerator.numerator(),
                multiplier,
                Polarity.valueOf(polarity.toUpperCase(Locale.ROOT)),
                areaTypes(),
                caveats == null ? List.of() : caveats,
                source,
                licence);
    }

    private Set<AreaType> areaTypes() {
        return areas.stream().map(word -> AreaType.named(word).orElseThrow()).collect(Collectors.toSet());
    }

    /** What is counted: categories of a monthly view, or an item of a dataset of published counts. */
    record Counted(
            String view,
            @Nullable Set<String> categories,
            @Nullable String dataset,
            @Nullable String item) {

        Numerator numerator() {
            if (categories != null) {
                return Numerator.MonthlyRows.of(categories);
            }
            if (dataset == null || item == null) {
                throw new IllegalStateException("the schema asks for a dataset and an item of published counts");
            }
            return new Numerator.PublishedCount(dataset, item);
        }
    }
}
