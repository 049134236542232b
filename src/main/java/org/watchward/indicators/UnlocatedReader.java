package org.watchward.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Numerator;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;

/** How many of a force's street-level rows have no location, which no smaller area counts. */
@Component
class UnlocatedReader implements KindReader {

    private final ForceFiles files;
    private final ForceMonths months;

    UnlocatedReader(ForceFiles files, ForceMonths months) {
        this.files = files;
        this.months = months;
    }

    @Override
    public Class<? extends Numerator> kind() {
        return Numerator.UnlocatedRows.class;
    }

    @Override
    public Tallies read(Question question) {
        var held = files.of(question.codes(), "police-street", "rows");
        return (indicator, area, period) -> tally(held, area, period);
    }

    private Tally tally(Map<AreaCode, ForceFiles.Held> held, Area area, Period period) {
        var force = held.get(area.code());
        if (force == null) {
            return new Tally.Absent(ForceFiles.withoutForce(area));
        }
        return force.lacking(period.months())
                .<Tally>map(Tally.Absent::new)
                .orElseGet(() -> counted(force, area, period));
    }

    private Tally counted(ForceFiles.Held force, Area area, Period period) {
        var ofForce = months.of(area.code());
        var rows = period.months().stream()
                .map(month -> Objects.requireNonNull(ofForce.get(month), "a month with a file has rows"))
                .toList();
        var all = rows.stream().mapToLong(HeldMonth::rows).sum();
        return new Tally.Counted(
                Count.of(rows.stream().mapToLong(HeldMonth::unlocated).sum()),
                rows.stream().flatMap(month -> month.releases().stream()).collect(Collectors.toSet()),
                force.asOf(period.months()),
                List.of(),
                null,
                new Amount.Share(BigDecimal.valueOf(all), "rows"));
    }
}
