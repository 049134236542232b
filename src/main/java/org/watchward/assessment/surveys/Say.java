package org.watchward.assessment.surveys;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.watchward.assessment.surveys.Result.Base;
import org.watchward.assessment.surveys.Result.People;
import org.watchward.assessment.surveys.Result.Share;
import org.watchward.platform.CivilTime;
import org.watchward.statistics.Estimate;
import org.watchward.statistics.Proportions;

/** Results in words: no share without its count, its base and its interval, no average without its base. */
final class Say {

    static final String WITHHELD = "withheld to protect people";

    /** What an interval does not tell. */
    static final String CHANCE =
            "Intervals tell of chance alone: they do not allow for who chose to answer and who did not.";

    private static final double HALF = 50;

    private Say() {}

    static String number(long count) {
        return String.format(Locale.UK, "%,d", count);
    }

    /** A whole percentage, unless that would say none or all of what is neither. */
    static String percent(double percent) {
        var whole = Math.round(percent);
        var plain = percent == whole || (whole > 0 && whole < 100);
        return plain ? whole + "%" : String.format(Locale.UK, "%.1f%%", percent);
    }

    static String score(double score) {
        return String.format(Locale.UK, "%.1f", score);
    }

    static String interval(Estimate percent) {
        return percent(percent.interval().lower()) + " to "
                + percent(percent.interval().upper());
    }

    /** {@code 12% (450 of 3,750; 95% interval 11% to 13%)}. */
    static String share(Share share, Base base) {
        return share instanceof Share.Known known
                ? percent(known.percent().value()) + " (" + number(known.people()) + " of " + number(base.people())
                        + weights(base) + "; 95% interval " + interval(known.percent()) + ")"
                : WITHHELD;
    }

    private static String weights(Base base) {
        return base.weighted() ? ", weighted, as good as " + number(Math.round(base.effective())) + " unweighted" : "";
    }

    /** {@code 9.5 of 10 on average (n = 30; 95% interval 9.1 to 9.9)}. */
    static String average(People.Average average, int max) {
        var interval = average.mean().interval();
        return score(average.mean().value()) + " of " + max + " on average (n = "
                + number(average.base().people()) + weights(average.base()) + "; 95% interval "
                + score(interval.lower()) + " to " + score(interval.upper()) + ")";
    }

    /**
     * Whether most chose any of some answers, said only if the interval leaves no half.
     *
     * @param answers what they chose, as one
     */
    static String most(Share.Known answers, Base base) {
        var who = "most of the " + number(base.people()) + " who answered " + did(answers.option());
        var how = ": " + share(answers, base);
        return certain(answers) ? "M" + who.substring(1) + how : "It cannot be said that " + who + how;
    }

    static boolean certain(Share.Known answers) {
        return answers.percent().interval().lower() > HALF;
    }

    private static String did(Result.Option option) {
        return option.said().isEmpty() ? "said “" + option.label() + "”" : option.said();
    }

    /** Several answers of which everybody chose one at most, as one. */
    static Share.Known together(List<Share.Known> answers, Base base) {
        if (answers.size() == 1) {
            return answers.get(0);
        }
        var share = Math.min(
                1,
                answers.stream().mapToDouble(answer -> answer.percent().value()).sum() / 100);
        var options = answers.stream().map(Share.Known::option).toList();
        return new Share.Known(
                new Result.Option(
                        options.stream().map(Result.Option::id).collect(Collectors.joining("+")),
                        options.stream().map(Result.Option::label).collect(Collectors.joining("” or “")),
                        options.stream().anyMatch(option -> option.said().isEmpty())
                                ? ""
                                : options.stream().map(Result.Option::said).collect(Collectors.joining(" or "))),
                answers.stream().mapToInt(Share.Known::people).sum(),
                Proportions.wilson(share * base.effective(), base.effective(), 100, 0.95));
    }

    /** What must be known of a number of people; empty if nothing. */
    static String caution(Base base) {
        return base.effective() < Results.FEW
                ? "Fewer than " + Results.FEW + " answers: the interval is wide, and single people count for much."
                : "";
    }

    /** Who was asked, when and by whom, and how many answered; without a full stop. */
    static String asked(Survey survey) {
        var mapping = survey.mapping();
        var few = few(survey.people().size(), mapping.smallest());
        var rate = survey.responseRate()
                .filter(percent -> !few)
                .map(percent -> " of " + number(Objects.requireNonNull(mapping.asked())) + " who were asked ("
                        + percent(percent) + ")")
                .orElse("");
        return mapping.askedBy() + " asked " + mapping.population() + ", " + days(mapping.fieldwork()) + ": "
                + people(survey.people().size(), mapping.smallest()) + rate + " answered"
                + (mapping.asked() == null ? "; how many were asked is not known" : "");
    }

    /** How many people answered; no more than that they are few if they are fewer than a table would tell. */
    static String people(int people, int smallest) {
        return few(people, smallest) ? "fewer than " + smallest : number(people);
    }

    static boolean few(int people, int smallest) {
        return people > 0 && people < smallest;
    }

    static String days(SurveyMapping.Fieldwork fieldwork) {
        var to = CivilTime.words(fieldwork.to());
        return fieldwork.from().equals(fieldwork.to()) ? to : CivilTime.words(fieldwork.from()) + " to " + to;
    }
}
