package org.watchward.indicators.patterns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.indicators.Figures;
import org.watchward.indicators.Question;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Base;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Denominator;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Limits;
import org.watchward.indicators.open.Numerator.CohortOutcomes;
import org.watchward.indicators.open.Numerator.MonthlyRows;
import org.watchward.indicators.open.Outcomes;
import org.watchward.indicators.open.Outcomes.NotFollowed;
import org.watchward.indicators.open.Outcomes.Outcome;
import org.watchward.indicators.open.Outcomes.Share;
import org.watchward.indicators.open.Polarity;
import org.watchward.indicators.open.Rate;
import org.watchward.indicators.open.Refused;
import org.watchward.indicators.open.Refused.Why;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.statistics.Proportions;

/** What became of crimes, divided without remainder; by the engine's own reading of crimes of equal age. */
@Component
class EqualAge {

    private static final int MONTHS = 6;
    private static final double PERCENT = 100;
    private static final double CONFIDENCE = 0.95;
    private static final int DECIMALS = 6;
    private static final String LONG_INVESTIGATIONS =
            "Long investigations, of sexual offences above all, are often open after"
                    + " six months and are among the rest here.";

    private final Figures figures;

    EqualAge(Figures figures) {
        this.figures = figures;
    }

    List<Outcomes> of(Indicator kind, Area area, List<Period> periods) {
        if (!(kind.numerator() instanceof MonthlyRows rows)) {
            var refused = new Refused(Why.WRONG_KIND, kind.name() + " does not count crimes of street-level data.");
            return periods.stream()
                    .<Outcomes>map(period -> new NotFollowed(period, refused))
                    .toList();
        }
        var asked = List.of(
                following(kind, rows.categories(), CohortOutcomes.Outcome.CHARGED),
                following(kind, rows.categories(), CohortOutcomes.Outcome.POSITIVE),
                following(kind, rows.categories(), CohortOutcomes.Outcome.NO_SUSPECT));
        var answers = figures.answers(new Question(asked, List.of(area), periods));
        return IntStream.range(0, periods.size())
                .mapToObj(i -> outcomes(
                        kind,
                        area,
                        answers.get(i),
                        answers.get(periods.size() + i),
                        answers.get(2 * periods.size() + i)))
                .toList();
    }

    private static Indicator following(
            Indicator kind, NavigableSet<String> categories, CohortOutcomes.Outcome outcome) {
        return new Indicator(
                kind.id() + "-" + outcome.name().toLowerCase(java.util.Locale.ROOT),
                "Outcomes of " + kind.inSentence(),
                "",
                new CohortOutcomes(categories, outcome, MONTHS),
                Base.WHOLE,
                (int) PERCENT,
                Polarity.AMBIGUOUS,
                Set.of(AreaType.WARD, AreaType.DISTRICT, AreaType.PARTNERSHIP, AreaType.COUNTY, AreaType.FORCE),
                List.of(),
                kind.source(),
                kind.licence(),
                null);
    }

    private static Outcomes outcomes(Indicator kind, Area area, Answer charged, Answer positive, Answer noSuspect) {
        if (!(charged.figure() instanceof Figure.Known ofCharged)) {
            return new NotFollowed(charged.period(), new Refused(Why.NOT_HELD, reason(charged.figure())));
        }
        if (ofCharged.rate() == null) {
            return new NotFollowed(
                    charged.period(),
                    new Refused(
                            Why.TOO_LITTLE,
                            "No " + kind.inSentence() + " in " + area.name() + " in "
                                    + charged.period().words() + " has a Crime ID to be followed by."));
        }
        var all = ofCharged.rate().denominator().number();
        var known = count(positive);
        var caveats = new ArrayList<>(ofCharged.caveats());
        caveats.add(LONG_INVESTIGATIONS);
        return new Outcomes.Followed(
                kind,
                area,
                charged.period(),
                MONTHS,
                new Count(all, BigDecimal.ZERO),
                List.of(
                        share(Outcome.CHARGED, count(charged), all),
                        share(Outcome.OTHER_POSITIVE, known.subtract(count(charged)), all),
                        share(Outcome.NO_SUSPECT, count(noSuspect), all),
                        share(Outcome.OPEN_OR_OTHER, all.subtract(known).subtract(count(noSuspect)), all)),
                caveats);
    }

    private static String reason(Figure figure) {
        var words = figure instanceof Figure.Missing missing ? missing.reason() : figure.shown();
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1) + ".";
    }

    private static BigDecimal count(Answer answer) {
        return ((Figure.Known) answer.figure()).count().value();
    }

    private static Share share(Outcome outcome, BigDecimal having, BigDecimal all) {
        var some = having.max(BigDecimal.ZERO);
        var share = Proportions.wilson(some.doubleValue(), all.doubleValue(), PERCENT, CONFIDENCE);
        return new Share(
                outcome,
                new Count(some, BigDecimal.ZERO),
                Rate.percent(
                        rounded(share.value()),
                        new Limits(
                                rounded(share.interval().lower()),
                                rounded(share.interval().upper())),
                        Denominator.whole(all, "crimes")));
    }

    private static BigDecimal rounded(double number) {
        return BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
