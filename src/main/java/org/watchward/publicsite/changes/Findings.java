package org.watchward.publicsite.changes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.Scanned;
import org.watchward.indicators.open.Series;
import org.watchward.indicators.open.shown.Say;
import org.watchward.indicators.open.shown.Sparks;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;

/** The findings of the scan, as pages show them. */
@Component
public class Findings {

    private final PublicFigures figures;
    private final Areas areas;

    Findings(PublicFigures figures, Areas areas) {
        this.figures = figures;
        this.areas = areas;
    }

    /** The whole scan of one kind of area. */
    public Scanned scanned(AreaType type) {
        return figures.changed(type);
    }

    /** Those of the scan that lie in an area, or all; the most surprising first. */
    public List<Scanned.Finding> within(Scanned scanned, @Nullable Area whole) {
        if (whole == null) {
            return scanned.findings();
        }
        Set<AreaCode> parts = whole.type() == scanned.areas()
                ? Set.of(whole.code())
                : areas.parts(whole.code(), scanned.areas()).stream()
                        .map(Area::code)
                        .collect(Collectors.toSet());
        return scanned.findings().stream()
                .filter(finding -> parts.contains(finding.area().code()))
                .toList();
    }

    /** A few of them with their last months. */
    public List<Finding> drawn(List<Scanned.Finding> few) {
        return few.stream().map(this::drawn).toList();
    }

    private Finding drawn(Scanned.Finding found) {
        var held = figures.monthsHeld(found.area());
        if (held.isEmpty()) {
            return new Finding(found, null, "");
        }
        var months = new Period.Range(held.last().minusMonths(Sparks.MONTHS - 1L), held.last());
        var series = figures.monthly(List.of(found.indicator()), found.area(), months)
                .get(0);
        var id = "spark-" + found.area().code().value().toLowerCase(java.util.Locale.ROOT) + "-"
                + found.indicator().id();
        return new Finding(found, Sparks.of(id, series), latest(series));
    }

    private static String latest(Series series) {
        var last = series.points().get(series.points().size() - 1);
        return last.figure() instanceof Figure.Known known
                ? known.count().shown() + " in " + Say.month(last.month()) + ", the newest month held."
                : "";
    }
}
