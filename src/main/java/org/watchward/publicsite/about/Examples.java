package org.watchward.publicsite.about;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Finds, each time it is asked, a figure that is held on which a method can be worked through. */
@Component
class Examples {

    private final Map<Method, Supplier<Optional<Example>>> searches;

    Examples(
            FigureExamples figures,
            SeriesExamples series,
            PlaceExamples places,
            PatternExamples patterns,
            CoverageExample coverage) {
        this.searches = Map.ofEntries(
                Map.entry(Method.RATES, figures::rate),
                Map.entry(Method.CHANGE, figures::change),
                Map.entry(Method.SIGNAL, series::signal),
                Map.entry(Method.CONTROL_CHARTS, series::control),
                Map.entry(Method.COMPARISON, places::comparison),
                Map.entry(Method.FALSE_DISCOVERY, series::falseDiscovery),
                Map.entry(Method.COVERAGE, coverage::find),
                Map.entry(Method.RECORDING, series::recording),
                Map.entry(Method.UNLOCATED, figures::unlocated),
                Map.entry(Method.DIVIDED_AREAS, places::divided),
                // Nothing of a table that is withheld in part ever reaches public pages.
                Map.entry(Method.SUPPRESSION, Optional::empty),
                Map.entry(Method.HOT_SPOTS, patterns::hotSpots),
                Map.entry(Method.DEPRIVATION, patterns::deprivation),
                Map.entry(Method.OUTCOMES, figures::outcomes),
                Map.entry(Method.ROADS, figures::roads),
                Map.entry(Method.STOP_AND_SEARCH, figures::searches));
    }

    /** The first that serves; empty if nothing is held that could. */
    Optional<Example> find(Method method) {
        return Objects.requireNonNull(searches.get(method)).get();
    }
}
