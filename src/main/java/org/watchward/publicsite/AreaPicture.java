package org.watchward.publicsite;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Rate;
import org.watchward.indicators.open.Series;
import org.watchward.kernel.Period;

/**
 * What the page of an area shows of one period.
 *
 * @param area where
 * @param period when
 * @param periods what else could be chosen
 * @param answers all crime, anti-social behaviour, and each kind of crime
 * @param series the same, month by month
 */
record AreaPicture(Area area, Period period, Periods periods, List<Answer> answers, List<Series> series) {

    private static final int SUMS = 2;
    private static final String ESTIMATED =
            "Some areas were divided or joined in 2021. Rows that could be in either part are"
                    + " shared out between the parts by population; the table says how many.";

    /** The rows of the table. */
    public List<KindRow> rows() {
        var shared = shared();
        var warnings = warnings();
        return answers.stream()
                .map(answer -> KindRow.of(answer, answers.indexOf(answer) < SUMS, shared, warnings))
                .toList();
    }

    /** What holds for every row of the table. */
    public SharedReasons shared() {
        return SharedReasons.of(answers);
    }

    /** The two sentences that open the page. */
    public List<Sentence> sentences() {
        return answers.stream()
                .limit(SUMS)
                .map(answer -> new Sentence(
                        answer.figure() instanceof Figure.Known
                                ? headline(answer)
                                : answer.indicator().name() + ": "
                                        + answer.statement().headline().toLowerCase(java.util.Locale.UK),
                        answer.statement().detail()))
                .toList();
    }

    private static String headline(Answer answer) {
        var said = answer.statement().headline();
        return said.equals("Not comparable.") ? answer.indicator().name() + "." : said;
    }

    /** All crime and anti-social behaviour. */
    public List<MonthlyFigure> sums() {
        return figures().limit(SUMS).toList();
    }

    /** Each kind of crime. */
    public List<MonthlyFigure> kinds() {
        return figures().skip(SUMS).toList();
    }

    private Stream<MonthlyFigure> figures() {
        return answers.stream().map(answer -> MonthlyFigure.of(series.get(answers.indexOf(answer)), answer, asOf()));
    }

    /** The day the oldest of the data left its publisher, or that it is unknown. */
    public String asOf() {
        return known().map(Figure.Known::asOf)
                .filter(Objects::nonNull)
                .min(java.time.LocalDate::compareTo)
                .map(Say::day)
                .orElse("an unknown day, since the files do not say when they were made");
    }

    /** Whom the rates are per, or why there are none. */
    public String residents() {
        return rate() == null
                ? "No population of this area is held, so no rates can be given."
                : "Rates are per 1,000 of the " + rate().denominator().shown()
                        + (rate().denominator().estimated() ? " (estimated)" : "")
                        + (period.length() == 12 ? "." : ", for the whole period and not made yearly.");
    }

    private @Nullable Rate rate() {
        return known().map(Figure.Known::rate)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Stream<Figure.Known> known() {
        return answers.stream()
                .map(Answer::figure)
                .filter(Figure.Known.class::isInstance)
                .map(Figure.Known.class::cast);
    }

    /** What a reader must know of every number of the table, each said once. */
    public List<String> warnings() {
        var each = known().map(Figure.Known::caveats).toList();
        var shared = new LinkedHashSet<String>();
        each.forEach(caveats -> caveats.stream()
                .filter(caveat -> each.stream().allMatch(other -> other.contains(caveat)))
                .forEach(shared::add));
        if (known().anyMatch(figure -> figure.count().partlyEstimated())) {
            shared.add(ESTIMATED);
        }
        return List.copyOf(shared);
    }

    /** What is true of such numbers always, each said once. */
    public List<String> caveats() {
        var caveats = new LinkedHashSet<String>();
        answers.forEach(answer -> caveats.addAll(answer.indicator().caveats()));
        return List.copyOf(caveats);
    }

    /** The releases that the numbers are made from: {@code r1, r4}. */
    public List<String> releases() {
        return known().flatMap(figure -> figure.releases().stream())
                .distinct()
                .sorted()
                .map(Object::toString)
                .toList();
    }

    public String source() {
        return answers.get(0).indicator().source();
    }

    public String licence() {
        return answers.get(0).indicator().licence();
    }

    /** A finding and what it rests on. */
    record Sentence(String headline, String detail) {}
}
