package org.watchward.indicators;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator.MonthlyRows;
import org.watchward.indicators.open.RecordingChange;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.platform.Catalogue;
import org.watchward.sources.open.MonthCoverage;

/** The changes in recording that are declared, shipped ones and the data folder's own; read when first asked for. */
@Component
class RecordingChanges {

    private final Catalogue catalogue;
    private volatile @Nullable List<Change> declared;

    RecordingChanges(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    private record Declared(List<Change> changes) {}

    private record Change(
            String id,
            String from,
            String words,
            String explanation,
            @Nullable List<String> indicators,
            @Nullable List<String> forces,
            boolean rebase,
            boolean verified,
            String source) {

        boolean touches(Indicator indicator, @Nullable AreaCode force) {
            return (indicators == null ? countsCrimes(indicator) : indicators.contains(indicator.id()))
                    && (forces == null || (force != null && forces.contains(force.value())));
        }

        /** Incidents of anti-social behaviour are no crimes: what is said of recording crimes does not touch them. */
        private static boolean countsCrimes(Indicator indicator) {
            return indicator.numerator() instanceof MonthlyRows rows
                    && !rows.categories().contains(MonthCoverage.ANTI_SOCIAL_BEHAVIOUR);
        }

        RecordingChange change() {
            return new RecordingChange(YearMonth.parse(from), words, explanation, rebase, verified, source);
        }
    }

    /** Those that touch an indicator in a force area within a stretch, not at its first month; oldest first. */
    List<RecordingChange> of(Indicator indicator, @Nullable AreaCode force, Period stretch) {
        return declared().stream()
                .filter(change -> change.touches(indicator, force))
                .map(Change::change)
                .filter(change ->
                        change.from().isAfter(stretch.first()) && !change.from().isAfter(stretch.last()))
                .sorted(Comparator.comparing(RecordingChange::from))
                .toList();
    }

    private List<Change> declared() {
        var known = declared;
        if (known == null) {
            known = catalogue.list("recording-changes", Declared.class).stream()
                    .flatMap(file -> file.changes().stream())
                    .toList();
            declared = known;
        }
        return known;
    }
}
