package org.watchward.indicators;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.platform.Unrecognised;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.BoundFigures;
import org.watchward.publication.spi.Evidence;
import org.watchward.publication.spi.Expression;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Name;
import org.watchward.publication.spi.Phrase;
import org.watchward.publication.spi.Setting;

/**
 * Figures in documents: {@code count}, {@code rate} and {@code change} of one indicator in one area as words, {@code table} of several in
 * several.
 */
@Component
class FiguresInDocuments implements BoundFigures {

    private static final String TABLE = "table";
    private static final String NOTHING = "–";
    private static final List<String> HEAD =
            List.of("Place", "Measure", "Count", "Value", "95% interval", "Change", "Verdict");

    private final AskedFigures asked;
    private final Areas areas;
    private final Figures figures;

    FiguresInDocuments(AskedFigures asked, Areas areas, Figures figures) {
        this.asked = asked;
        this.areas = areas;
        this.figures = figures;
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "count",
                        Kind.Form.WORDS,
                        "How many there were.",
                        "count of burglary in E07000177, year ending 2022-12"),
                new Kind(
                        "rate",
                        Kind.Form.WORDS,
                        "The value with its base.",
                        "rate of burglary in E07000177, year ending 2022-12"),
                new Kind(
                        "change",
                        Kind.Form.WORDS,
                        "What changed on the year before, with counts, percentage, interval and another area.",
                        "change of burglary in E07000177, year ending 2022-12, against E23000029"),
                new Kind(
                        TABLE,
                        Kind.Form.PART,
                        "Counts, values, intervals and changes of several indicators in several areas.",
                        "table of all-crime and burglary in E07000177 and E07000178, year ending 2022-12"));
    }

    @Override
    public List<Name> names(Kind.Place place, String typed) {
        return List.of();
    }

    @Override
    public List<Name> matching(String number, Setting setting) {
        return List.of();
    }

    @Override
    public boolean lies(String area, String within) {
        var code = AreaCode.find(area);
        if (code.isEmpty()) {
            return false;
        }
        var meant = areas.named(within, null).stream().map(Area::code).toList();
        return meant.contains(code.get())
                || areas.wholes(code.get()).stream().map(Area::code).anyMatch(meant::contains);
    }

    /** That a phrase means nothing, or that one is missing. */
    private static final class Unmeant extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Bound.Unresolved why;

        Unmeant(int at, @Nullable String words, List<String> nearest) {
            super(words);
            this.why = new Bound.Unresolved(at, String.valueOf(words), nearest);
        }
    }

    @Override
    public Bound resolve(Expression expression, Setting setting) {
        try {
            var indicators = new ArrayList<Indicator>();
            for (var phrase : expression.of()) {
                indicators.add(indicator(phrase));
            }
            var period = period(expression, setting);
            return expression.kind().words().equals(TABLE)
                    ? table(expression, indicators, places(expression, setting, indicators.get(0)), period)
                    : words(expression, indicators, places(expression, setting, indicators.get(0)), period);
        } catch (Unmeant unmeant) {
            return unmeant.why;
        }
    }

    private Indicator indicator(Phrase phrase) throws Unmeant {
        try {
            return asked.indicator(phrase.words());
        } catch (Unrecognised unknown) {
            throw new Unmeant(phrase.at(), "There is no indicator '" + phrase.words() + "'.", unknown.nearest());
        }
    }

    private List<Area> places(Expression expression, Setting setting, Indicator indicator) throws Unmeant {
        if (!expression.in().isEmpty()) {
            return areas(expression.in(), indicator);
        }
        if (setting.area() == null) {
            throw new Unmeant(
                    expression.kind().at(),
                    "Say where: 'in' and an area, or 'area:' in the opening of the document.",
                    List.of());
        }
        return areas(List.of(new Phrase(setting.area(), expression.kind().at())), indicator);
    }

    private List<Area> areas(List<Phrase> phrases, Indicator indicator) throws Unmeant {
        var found = new LinkedHashSet<Area>();
        for (var phrase : phrases) {
            try {
                found.add(AskedArea.list(areas, List.of(phrase.words()), null)
                        .get(0)
                        .areaFor(indicator));
            } catch (Unrecognised unknown) {
                throw new Unmeant(phrase.at(), "No area is called '" + phrase.words() + "'.", unknown.nearest());
            }
        }
        return List.copyOf(found);
    }

    private static Period period(Expression expression, Setting setting) throws Unmeant {
        var period = expression.period() == null ? setting.period() : expression.period();
        if (period == null) {
            throw new Unmeant(
                    expression.kind().at(),
                    "Say when: ', year ending 2022-12' or another period, or 'period:' in the opening of the document.",
                    List.of());
        }
        return period;
    }

    private Bound words(Expression expression, List<Indicator> indicators, List<Area> where, Period period)
            throws Unmeant {
        if (indicators.size() > 1 || where.size() > 1) {
            throw new Unmeant(
                    expression.of().get(0).at(),
                    "A sentence is about one indicator in one area; use a table for several.",
                    List.of());
        }
        var beside = areas(expression.against(), indicators.get(0));
        var all = new ArrayList<>(where);
        all.addAll(beside);
        var answers = figures.answers(new Question(indicators, all, List.of(period)));
        var evidence = answers.stream()
                .map(answer -> evidence(expression.kind().words(), answer))
                .toList();
        return new Bound.Words(said(expression.kind().words(), answers), evidence);
    }

    private static String said(String kind, List<Answer> answers) {
        var words = new StringBuilder(said(kind, answers.get(0)));
        answers.stream()
                .skip(1)
                .forEach(other -> words.append("; ")
                        .append(other.area().name())
                        .append(": ")
                        .append(beside(kind, other)));
        return words.toString();
    }

    private static String said(String kind, Answer answer) {
        if (!(answer.figure() instanceof Figure.Known known)) {
            return "[" + answer.figure().shown() + ": " + reason(answer) + "]";
        }
        return switch (kind) {
            case "count" -> known.count().shown();
            case "rate" ->
                known.rate() == null ? "[no rate is held]" : known.rate().words();
            default -> withoutStops(answer);
        };
    }

    private static String withoutStops(Answer answer) {
        var statement = answer.statement();
        return statement.headline().replaceFirst("\\.$", "") + ": "
                + statement.detail().replaceFirst("\\.$", "");
    }

    private static String beside(String kind, Answer answer) {
        if (kind.equals("change")) {
            return answer.comparison() instanceof Comparison.Change change
                    ? change.shown() + ", " + change.verdict().words()
                    : "not comparable";
        }
        return said(kind, answer);
    }

    private static String reason(Answer answer) {
        var reason = FigureValues.reason(answer.figure());
        return reason == null ? "" : reason;
    }

    private Bound table(Expression expression, List<Indicator> indicators, List<Area> where, Period period) {
        var answers = figures.answers(new Question(indicators, where, List.of(period)));
        var rows = answers.stream().map(FiguresInDocuments::row).toList();
        var caption = (indicators.size() == 1 ? indicators.get(0).name() : "Measures") + " by place, " + period.words()
                + "; changes on a year earlier";
        return new Bound.Table(
                caption,
                filled(HEAD, rows),
                rows.stream().map(row -> filled(row, rows)).toList(),
                source(answers),
                answers.stream()
                        .map(answer -> evidence(expression.kind().words(), answer))
                        .toList());
    }

    /** The cells of the columns in which any row says something. */
    private static List<String> filled(List<String> cells, List<List<String>> rows) {
        return IntStream.range(0, cells.size())
                .filter(column -> rows.stream().anyMatch(row -> !row.get(column).equals(NOTHING)))
                .mapToObj(cells::get)
                .toList();
    }

    private static List<String> row(Answer answer) {
        var known = answer.figure() instanceof Figure.Known found ? found : null;
        var rate = known == null ? null : known.rate();
        var change = answer.comparison() instanceof Comparison.Change found && known != null ? found : null;
        return List.of(
                answer.area().name(),
                answer.indicator().name(),
                answer.figure().shown(),
                rate == null ? NOTHING : rate.shown(),
                rate == null || rate.limitsShown().isEmpty() ? NOTHING : rate.limitsShown(),
                change == null ? NOTHING : change.shown(),
                change == null ? NOTHING : change.verdict().words());
    }

    private static String source(List<Answer> answers) {
        var oldest = answers.stream()
                .map(Answer::figure)
                .filter(Figure.Known.class::isInstance)
                .map(Figure.Known.class::cast)
                .map(Figure.Known::asOf)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
        return oldest.map(day -> "Made from releases that left their publishers on " + day + " or later.")
                .orElse("When the releases left their publishers is not known.");
    }

    private static Evidence evidence(String kind, Answer answer) {
        var values = new LinkedHashMap<String, String>();
        FigureRow.of(answer).values().forEach((name, value) -> {
            if (value != null && !name.equals("releases") && !name.equals("as_of") && !name.equals("status")) {
                values.put(name, value.toString());
            }
        });
        var reason = FigureValues.reason(answer.figure());
        if (reason != null) {
            values.put("reason", reason);
        }
        var known = answer.figure() instanceof Figure.Known found ? found : null;
        return new Evidence(
                kind + ":" + answer.indicator().id() + ":" + answer.area().code() + ":"
                        + answer.period().id(),
                answer.area().code().toString(),
                answer.period(),
                values,
                answer.figure().status(),
                "/areas/" + answer.area().code() + "/" + answer.indicator().id() + "?period="
                        + answer.period().id(),
                known == null
                        ? List.of()
                        : known.releases().stream().map(Object::toString).toList(),
                known == null ? null : known.asOf(),
                null);
    }
}
