package org.watchward.publicsite.about;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.open.Compared;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.PartFigure;
import org.watchward.indicators.open.PeerStanding;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.PublicPatterns;
import org.watchward.indicators.open.Rate;
import org.watchward.indicators.open.shown.Against;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.publicsite.Periods;

/** Methods worked through on several places at once. */
@Component
class PlaceExamples {

    private static final int FEW = 3;
    private static final int FEWEST_PEERS = 3;

    private final Subjects subjects;
    private final PublicFigures figures;
    private final PublicPatterns patterns;
    private final Areas areas;

    PlaceExamples(Subjects subjects, PublicFigures figures, PublicPatterns patterns, Areas areas) {
        this.subjects = subjects;
        this.figures = figures;
        this.patterns = patterns;
        this.areas = areas;
    }

    Optional<Example> comparison() {
        return Stream.of(Numerator.MonthlyRows.class, Numerator.PublishedCount.class)
                .flatMap(kind -> subjects.compared(
                        subjects.counting(kind).stream().limit(1).toList()))
                .flatMap(compared -> comparison(compared).stream())
                .findFirst();
    }

    private static Optional<Example> comparison(Compared compared) {
        var own = rate(compared.answer().figure());
        return compared.standings().stream()
                .filter(standing -> own != null && standing.rank() > 0 && standing.known() > FEWEST_PEERS)
                .findFirst()
                .map(standing -> comparison(compared, standing, Objects.requireNonNull(own)));
    }

    private static Example comparison(Compared compared, PeerStanding standing, Rate own) {
        var answer = compared.answer();
        var example = Example.titled(Subjects.title(answer))
                .step(
                        answer.area().name() + "’s rate, with its 95% interval",
                        own.shown() + " (" + own.limitsShown() + ")");
        standing.peers().stream()
                .filter(peer -> rate(peer.figure()) != null)
                .limit(FEW)
                .forEach(peer -> step(example, peer));
        var against = Against.of(compared);
        return example.step("All " + (standing.known() - 1) + " that are known", against.more())
                .finding(against.words() + " (" + standing.group().name() + ").")
                .from(Subjects.path(answer), answer.indicator().source(), answer.figure());
    }

    private static void step(Example.Builder example, PeerStanding.Peer peer) {
        var rate = Objects.requireNonNull(rate(peer.figure()));
        var words = switch (peer.position()) {
            case HIGHER -> "the intervals do not meet: higher than";
            case LOWER -> "the intervals do not meet: lower than";
            case SIMILAR -> "the intervals meet: not clearly different from";
            case NOT_COMPARED -> "not compared with";
        };
        example.step(
                Say.sentence(words).replaceFirst("\\.$", "") + " " + peer.area().name(),
                rate.shown() + " (" + rate.limitsShown() + ")");
    }

    private static @Nullable Rate rate(Figure figure) {
        return figure instanceof Figure.Known known
                        && known.rate() != null
                        && known.rate().interval95() != null
                ? known.rate()
                : null;
    }

    Optional<Example> divided() {
        return figures.find("all-crime").stream()
                .flatMap(indicator ->
                        subjects.areas(AreaType.DISTRICT).flatMap(district -> divided(district, indicator).stream()))
                .findFirst();
    }

    /** The LSOA of a district of whose count most is an estimate, of those where some is certain if there are any. */
    private Optional<Example> divided(Area district, Indicator indicator) {
        var period = new Periods(figures.monthsHeld(district)).usual();
        var parts = areas.parts(district.code(), AreaType.LSOA);
        return patterns.across(indicator, parts, period).stream()
                .filter(part -> part.figure() instanceof Figure.Known known
                        && known.count().partlyEstimated())
                .max(Comparator.comparing(PlaceExamples::mixed).thenComparing(PlaceExamples::estimated))
                .map(part -> divided(indicator, period, part));
    }

    /** Whether a part of the count is certain and a part is not. */
    private static boolean mixed(PartFigure part) {
        return estimated(part).compareTo(((Figure.Known) part.figure()).count().value()) < 0;
    }

    private static BigDecimal estimated(PartFigure part) {
        return ((Figure.Known) part.figure()).count().estimated();
    }

    private static Example divided(Indicator indicator, Period period, PartFigure part) {
        var count = ((Figure.Known) part.figure()).count();
        return Example.titled(indicator.name() + " in " + part.area().name() + ", " + period.words())
                .step("Counted in this LSOA of 2021", Sums.count(count.value()))
                .step("Of these, placed by an estimate", Sums.count(count.estimated()))
                .step(
                        "The part that is certain",
                        Sums.count(count.value()) + " − " + Sums.count(count.estimated()) + " = "
                                + Sums.count(count.value().subtract(count.estimated())))
                .finding("Shown as " + count.shown() + ", and marked as "
                        + (count.estimated().compareTo(count.value()) < 0 ? "partly " : "") + "an estimate.")
                .from(
                        Subjects.path(indicator, part.area()) + "?period=" + period.id(),
                        indicator.source(),
                        part.figure());
    }
}
