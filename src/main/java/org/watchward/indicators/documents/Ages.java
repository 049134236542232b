package org.watchward.indicators.documents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.indicators.open.Indicator;
import org.watchward.kernel.Period;
import org.watchward.sources.Datasets;

/** When a figure of a later period is to be expected, by the declared cadence of its data. */
@Component
class Ages {

    private static final int YEAR = 12;

    private final Datasets datasets;

    Ages(Datasets datasets) {
        this.datasets = datasets;
    }

    /** Calendar and financial years follow one another by years, however often their months are published. */
    @Nullable
    LocalDate until(Indicator indicator, Period period) {
        var yearly = period instanceof Period.CalendarYear || period instanceof Period.FinancialYear;
        return datasets.find(indicator.numerator().dataset())
                .map(dataset -> dataset.cadence())
                .map(cadence -> cadence.nextAfter(period.last(), yearly ? YEAR : 1))
                .orElse(null);
    }
}
