package org.watchward.publicsite.about;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.Period;
import org.watchward.publicsite.Places;
import org.watchward.sources.open.Coverage;
import org.watchward.sources.open.Coverage.Span;
import org.watchward.sources.open.CoverageState;
import org.watchward.sources.open.MonthCoverage;

/** What is held of the force of which most months are missing in between. */
@Component
class CoverageExample {

    private final Coverage coverage;
    private final Places places;
    private final PublicFigures figures;

    CoverageExample(Coverage coverage, Places places, PublicFigures figures) {
        this.coverage = coverage;
        this.places = places;
        this.figures = figures;
    }

    Optional<Example> find() {
        return coverage.spans().stream()
                .max(Comparator.comparing(CoverageExample::missing))
                .map(this::of);
    }

    private static long missing(Span span) {
        return ChronoUnit.MONTHS.between(span.first(), span.last()) + 1 - span.months();
    }

    private Example of(Span span) {
        var name = places.name(span.force());
        var months = coverage.list(span.force());
        var held = new TreeSet<>(months.stream().map(MonthCoverage::month).toList());
        var missing = missing(span);
        var between = span.months() + missing;
        var example = Example.titled("What is held of " + name)
                .step("Months from " + Say.month(span.first()) + " to " + Say.month(span.last()), Say.count(between))
                .step("Held", Say.count(span.months()))
                .step("Missing", Say.count(between) + " − " + Say.count(span.months()) + " = " + Say.count(missing))
                .step("Held, but with some kind of crime suspected to be partial", Say.count(partial(months)));
        var gaps = Say.gaps(held);
        return example.finding(
                        gaps.isEmpty()
                                ? "No month in between is missing."
                                : asked(span, gaps.get(0).first()))
                .from("/data/coverage/" + span.force(), "data.police.uk, as imported.");
    }

    private static long partial(List<MonthCoverage> months) {
        return months.stream()
                .filter(month -> month.categories().values().stream()
                        .anyMatch(each -> each.state() == CoverageState.PARTIAL_SUSPECTED))
                .count();
    }

    /** What is answered when a month is asked for that is missing. */
    private String asked(Span span, YearMonth missing) {
        var force = places.get(span.force().value());
        var said = figures.find("all-crime")
                .map(indicator -> figures.answers(List.of(indicator), force, new Period.Month(missing))
                        .get(0)
                        .statement())
                .map(statement -> statement.headline() + " " + statement.detail());
        return "Asked for all crime in " + Say.month(missing) + ", Watchward answers: “" + said.orElse("We cannot say.")
                + "”";
    }
}
