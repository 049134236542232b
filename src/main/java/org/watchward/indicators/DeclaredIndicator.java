package org.watchward.indicators;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watchward.indicators.open.Base;
import org.watchward.indicators.open.Domain;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.Numerator.CohortOutcomes.Outcome;
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
        String licence,
        @JsonProperty("part_of") @Nullable String partOf) {

    Indicator indicator() {
        return new Indicator(
                id,
                name,
                definition,
                numerator.numerator(),
                Base.named(denominator).orElseThrow(),
                multiplier,
                Polarity.valueOf(polarity.toUpperCase(Locale.ROOT)),
                areaTypes(),
                caveats == null ? List.of() : caveats,
                source,
                licence,
                partOf);
    }

    private Set<AreaType> areaTypes() {
        return areas.stream().map(word -> AreaType.named(word).orElseThrow()).collect(Collectors.toSet());
    }

    /** What is counted, in which view; the schema says which of the words each view takes. */
    record Counted(
            String view,
            @Nullable TreeSet<String> categories,
            @Nullable String dataset,
            @Nullable String item,
            @Nullable TreeSet<String> items,
            @Nullable String outcome,
            @Nullable Integer months,
            @Nullable String measure,
            @Nullable Integer percent,
            @Nullable String domain) {

        Numerator numerator() {
            return switch (view) {
                case "crime_month" -> new Numerator.MonthlyRows(given(categories));
                case "published_count" -> new Numerator.PublishedCount(given(dataset), given(item));
                case "outcome_cohort" ->
                    new Numerator.CohortOutcomes(given(categories), Outcome.valueOf(constant(outcome)), given(months));
                case "stop_month" -> new Numerator.Searches(given(measure).equals("found"));
                case "force_month" -> new Numerator.UnlocatedRows();
                case "crime_severity" -> new Numerator.PublishedScore();
                case "offence_quarter" -> new Numerator.WeightedOffences();
                case "road_casualty" -> new Numerator.RoadCasualties();
                case "crime_concentration" -> new Numerator.Concentrated(given(categories), given(percent));
                case "deprivation_gap" ->
                    new Numerator.DeprivationGap(given(categories), Domain.valueOf(constant(domain)));
                case "partner_count" -> new Numerator.PartnerCount(given(dataset), given(items));
                default -> throw new IllegalStateException("the schema knows no view " + view);
            };
        }

        private static String constant(@Nullable String word) {
            return given(word).toUpperCase(Locale.ROOT).replace('-', '_');
        }

        private static <T> T given(@Nullable T value) {
            return Objects.requireNonNull(value, "the schema asks for every word that a view takes");
        }
    }
}
