package org.watchward.assessment.surveys;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watchward.assessment.surveys.Result.Base;
import org.watchward.assessment.surveys.Result.ByGroup;
import org.watchward.assessment.surveys.Result.People;
import org.watchward.assessment.surveys.Result.Share;

/**
 * A result as a table for people: the same on pages, in the shell and in documents.
 *
 * @param caption without a full stop
 * @param head the first that of the rows
 * @param rows each as long as the head
 */
record Tabulated(String caption, List<String> head, List<List<String>> rows) {

    private static final String ALL = "All";
    private static final String NONE = "–";

    Tabulated {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** A question, by a group if one is named. */
    static Tabulated of(Result result, @Nullable ByGroup by) {
        if (result.all() instanceof People.Average) {
            return scores(result, by);
        }
        return by == null ? answers(result) : crossed(result, by);
    }

    private static Tabulated answers(Result result) {
        var rows = result.all() instanceof People.Shares shares
                ? shares.shares().stream()
                        .map(share -> row(share, shares.base()))
                        .toList()
                : List.of(List.of(ALL, NONE, NONE, why(result.all())));
        return new Tabulated(
                caption(result) + base(result),
                List.of("Answer", "People", weighted(result.all()) ? "Weighted share" : "Share", "95% interval"),
                rows);
    }

    private static List<String> row(Share share, Base base) {
        return share instanceof Share.Known known
                ? List.of(
                        share.option().label(),
                        Say.number(known.people()) + " of " + Say.number(base.people()),
                        Say.percent(known.percent().value()),
                        Say.interval(known.percent()))
                : List.of(share.option().label(), Say.WITHHELD, NONE, NONE);
    }

    private static Tabulated scores(Result result, @Nullable ByGroup by) {
        var who = Stream.concat(by == null ? Stream.of() : by.parts().stream(), Stream.of(result.all()));
        return new Tabulated(
                caption(result) + ", on average, from " + result.question().min() + " to "
                        + result.question().max(),
                List.of(heading(by), "People (n)", "Average", "Standard deviation", "95% interval"),
                who.map(Tabulated::score).toList());
    }

    private static List<String> score(People people) {
        if (people instanceof People.Average average) {
            var interval = average.mean().interval();
            return List.of(
                    label(people),
                    Say.number(average.base().people()),
                    Say.score(average.mean().value()),
                    Say.score(average.deviation()),
                    Say.score(interval.lower()) + " to " + Say.score(interval.upper()));
        }
        return List.of(label(people), why(people), NONE, NONE, NONE);
    }

    private static Tabulated crossed(Result result, ByGroup by) {
        var options = result.all() instanceof People.Shares shares
                ? shares.shares().stream().map(Share::option).toList()
                : List.<Result.Option>of();
        var head = new ArrayList<>(List.of(heading(by), "People"));
        options.forEach(option -> head.add(option.label()));
        var rows = Stream.concat(by.parts().stream(), Stream.of(result.all()))
                .map(people -> crossed(people, options.size()))
                .toList();
        return new Tabulated(
                caption(result) + ", by " + by.group().label().toLowerCase(java.util.Locale.UK)
                        + ": share, 95% interval, people" + (weighted(result.all()) ? "; shares are weighted" : ""),
                head,
                rows);
    }

    private static List<String> crossed(People people, int options) {
        var cells = new ArrayList<String>();
        cells.add(label(people));
        if (people instanceof People.Shares shares) {
            cells.add(Say.number(shares.base().people()));
            shares.shares().forEach(share -> cells.add(cell(share)));
        } else {
            cells.add(why(people));
            for (var at = 0; at < options; at++) {
                cells.add(NONE);
            }
        }
        return cells;
    }

    private static String cell(Share share) {
        return share instanceof Share.Known known
                ? Say.percent(known.percent().value()) + " (" + Say.interval(known.percent()) + "), "
                        + Say.number(known.people())
                : Say.WITHHELD;
    }

    private static String heading(@Nullable ByGroup by) {
        return by == null ? "Who" : by.group().label();
    }

    private static String label(People people) {
        return people.label().isEmpty() ? ALL : people.label();
    }

    private static String why(People people) {
        return people instanceof People.Withheld withheld ? "withheld: " + withheld.why() : "";
    }

    private static String caption(Result result) {
        return result.question().text().strip().replaceFirst("\\.$", "");
    }

    private static String base(Result result) {
        if (result.all() instanceof People.Shares shares) {
            var base = shares.base();
            return " (" + Say.number(base.people())
                    + (result.question().kind() == SurveyMapping.Kind.OPEN
                            ? " of " + Say.number(result.written()) + " answers are coded"
                            : " people answered")
                    + (base.weighted()
                            ? ", as good as " + Say.number(Math.round(base.effective())) + " unweighted"
                            : "")
                    + ")";
        }
        return "";
    }

    private static boolean weighted(People people) {
        return people instanceof People.Shares shares && shares.base().weighted();
    }
}
