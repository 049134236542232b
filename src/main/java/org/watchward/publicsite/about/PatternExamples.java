package org.watchward.publicsite.about;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.open.DeprivationPicture;
import org.watchward.indicators.open.Domain;
import org.watchward.indicators.open.HotSpotMap;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.PublicPatterns;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.AreaType;
import org.watchward.publicsite.Periods;

/** Methods worked through on the small areas of one place. */
@Component
class PatternExamples {

    private static final int FEW = 3;

    private final Subjects subjects;
    private final PublicFigures figures;
    private final PublicPatterns patterns;

    PatternExamples(Subjects subjects, PublicFigures figures, PublicPatterns patterns) {
        this.subjects = subjects;
        this.figures = figures;
        this.patterns = patterns;
    }

    Optional<Example> hotSpots() {
        return wholes().flatMap(area -> subjects.counting(Numerator.MonthlyRows.class).stream()
                        .limit(FEW)
                        .map(indicator ->
                                patterns.hotSpots(indicator, area, new Periods(figures.monthsHeld(area)).usual())))
                .filter(HotSpotMap.Found.class::isInstance)
                .map(HotSpotMap.Found.class::cast)
                .filter(found -> !found.hot().isEmpty())
                .findFirst()
                .map(PatternExamples::hotSpots);
    }

    private Stream<Area> wholes() {
        return Stream.of(AreaType.DISTRICT, AreaType.COUNTY, AreaType.FORCE).flatMap(subjects::areas);
    }

    private static Example hotSpots(HotSpotMap.Found found) {
        var spot = found.hot().get(0);
        return Example.titled(found.indicator().name() + " in " + found.whole().name() + ", "
                        + found.stretch().words())
                .step(
                        "The hottest LSOA, and how many of its neighbours lie in the area",
                        spot.named() + ": " + Sums.count(spot.count().value()) + ", "
                                + Say.count(spot.neighbours(), "neighbour"))
                .step(
                        "How far the counts of it and its neighbours are above what they would be anywhere in the area",
                        Sums.shown(spot.score(), 2) + " standard deviations")
                .step("How often chance would give as much", Sums.p(spot.pValue()))
                .step(
                        "Adjusted for all " + Say.count(found.spots().size()) + " LSOAs; below 0.05 is hot",
                        Sums.p(spot.adjusted()))
                .finding(Say.count(found.hot().size()) + " of "
                        + Say.count(found.spots().size()) + " LSOAs are hot.")
                .from(
                        Subjects.path(found.indicator(), found.whole()),
                        found.indicator().source() + ". As of " + Say.asOf(found.asOf()) + ".");
    }

    Optional<Example> deprivation() {
        return Stream.of(AreaType.COUNTY, AreaType.DISTRICT, AreaType.FORCE)
                .flatMap(subjects::areas)
                .flatMap(area -> figures.find("violent-crime").stream()
                        .map(indicator -> patterns.deprivation(
                                indicator, area, new Periods(figures.monthsHeld(area)).usual(), Domain.INCOME)))
                .filter(DeprivationPicture.Shown.class::isInstance)
                .map(DeprivationPicture.Shown.class::cast)
                .filter(shown -> shown.ratio() != null)
                .findFirst()
                .map(PatternExamples::deprivation);
    }

    private static Example deprivation(DeprivationPicture.Shown shown) {
        var most = shown.fifths().get(0);
        var least = shown.fifths().get(shown.fifths().size() - 1);
        var ratio = Objects.requireNonNull(shown.ratio());
        return Example.titled(shown.indicator().name() + " in " + shown.area().name() + ", "
                        + shown.period().words())
                .step("The most deprived fifth: " + Say.count(most.lsoas(), "LSOA"), division(most))
                .step("The least deprived fifth: " + Say.count(least.lsoas(), "LSOA"), division(least))
                .step(
                        "The one divided by the other",
                        Sums.shown(most.per1000().value(), 2) + " ÷ "
                                + Sums.shown(least.per1000().value(), 2) + " = " + Sums.shown(ratio.value(), 2))
                .step(
                        "How sure that is, as LSOAs of one fifth differ among themselves",
                        Sums.shown(ratio.interval95().lower(), 2) + " to "
                                + Sums.shown(ratio.interval95().upper(), 2))
                .finding("The most deprived fifth has " + Sums.shown(ratio.value(), 1)
                        + " times the rate of the least deprived"
                        + (ratio.interval95().lower().compareTo(BigDecimal.ONE) > 0
                                ? ", and that is clearly more."
                                : ", which is not clearly more."))
                .from(
                        "/topics/deprivation?area=" + shown.area().code() + "&indicator="
                                + shown.indicator().id(),
                        shown.indicator().source() + "; English or Welsh indices of deprivation " + shown.index()
                                + ".");
    }

    private static String division(DeprivationPicture.Fifth fifth) {
        return Sums.count(fifth.events()) + " ÷ " + Say.count(fifth.people()) + " × 1,000 = "
                + Sums.shown(fifth.per1000().value(), 2);
    }
}
