package org.watchward.assessment.surveys;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.watchward.assessment.surveys.Protection.Part;
import org.watchward.assessment.surveys.Result.Base;
import org.watchward.assessment.surveys.Result.ByGroup;
import org.watchward.assessment.surveys.Result.Option;
import org.watchward.assessment.surveys.Result.People;
import org.watchward.assessment.surveys.Result.Share;
import org.watchward.assessment.surveys.SurveyMapping.Kind;
import org.watchward.assessment.surveys.SurveyMapping.Question;
import org.watchward.statistics.Estimate;
import org.watchward.statistics.Interval;
import org.watchward.statistics.Means;
import org.watchward.statistics.Proportions;

/** Makes results of replies; what may not be shown is withheld here, before anybody sees it. */
final class Results {

    /** Below it nothing is said of a question but how many answered. */
    static final int FEWEST = 10;

    /** Below it what is said comes with a caution. */
    static final int FEW = 30;

    private static final double FEWEST_EFFECTIVE = 2;
    private static final double CONFIDENCE = 0.95;
    private static final double HUNDRED = 100;

    private final Survey survey;
    private final Question question;
    private final List<Option> options;
    private final List<Reply> replies;
    private final int written;
    private final Protection protection;
    private final Membership membership;

    private Results(
            Survey survey, Membership membership, Question question, List<Option> options, List<Reply> replies) {
        this.survey = survey;
        this.question = question;
        this.options = options;
        this.replies = replies;
        this.written = written(survey, question);
        this.membership = membership;
        var smallest = survey.mapping().smallest();
        var ids = options.stream().map(Option::id).toList();
        this.protection = replies.size() < FEWEST
                ? Protection.nothing(replies.size(), smallest)
                : Protection.of(question.kind() == Kind.CHOICE, ids, membership, replies, smallest);
    }

    /**
     * The result of a question.
     *
     * @param membership of the whole survey
     * @param options what could be chosen, or the codes that were given; empty for scores
     * @param replies of those who answered
     */
    static Result of(
            Survey survey, Membership membership, Question question, List<Option> options, List<Reply> replies) {
        return new Results(survey, membership, question, options, replies).result();
    }

    private static int written(Survey survey, Question question) {
        var cells = new Cells(survey.mapping());
        return question.kind() == Kind.OPEN
                ? (int) survey.people().stream()
                        .filter(person -> cells.words(question, person).isPresent())
                        .count()
                : 0;
    }

    private Result result() {
        var groups = new ArrayList<ByGroup>();
        for (var at = 0; at < membership.groups().size(); at++) {
            groups.add(new ByGroup(
                    survey.mapping().groups().get(at),
                    membership.groups().get(at).stream().map(this::people).toList()));
        }
        return new Result(question, people(Protection.ALL), groups, written);
    }

    private boolean open() {
        return question.kind() == Kind.OPEN;
    }

    private String answered(Part part, int people) {
        if (!open()) {
            return people + " people answered";
        }
        return part.equals(Protection.ALL)
                ? people + " of " + written + " answers are coded"
                : people + " answers are coded";
    }

    private People people(Part part) {
        var its = replies.stream().filter(part::holds).toList();
        if (!protection.showsBase(part)) {
            return new People.Withheld(part.label(), why(part));
        }
        if (replies.isEmpty()) {
            return new People.Withheld(part.label(), open() ? "no answer has a code yet" : "nobody answered");
        }
        if (replies.size() < FEWEST) {
            return new People.Withheld(
                    part.label(),
                    answered(part, its.size()) + ", too few to say more: shares are shown from " + FEWEST);
        }
        if (its.isEmpty()) {
            return new People.Withheld(part.label(), "nobody answered");
        }
        var weights = its.stream().mapToDouble(Reply::weight).toArray();
        var base = new Base(its.size(), Means.effectiveBase(weights), survey.weighted());
        return question.kind() == Kind.SCORE
                ? average(part, base, its, weights)
                : new People.Shares(
                        part.label(),
                        base,
                        options.stream()
                                .map(option -> share(part, option, base, its))
                                .toList());
    }

    private String why(Part part) {
        if (protection.tooLarge(part.group())) {
            return "too many answers and parts to make sure that nobody can be worked out";
        }
        var few = "fewer than " + survey.mapping().smallest();
        return part.equals(Protection.ALL)
                ? few + (open() ? " answers are coded" : " people answered")
                : few + ", or others could be worked out from it";
    }

    private Share share(Part part, Option option, Base base, List<Reply> its) {
        if (!protection.shows(part, option.id())) {
            return new Share.Withheld(option);
        }
        return known(option, Set.of(option.id()), base, its);
    }

    private static Share.Known known(Option option, Set<String> any, Base base, List<Reply> its) {
        var all = its.stream().mapToDouble(Reply::weight).sum();
        var chose = its.stream()
                .filter(reply -> reply.chosen().stream().anyMatch(any::contains))
                .toList();
        var share = Math.min(1, chose.stream().mapToDouble(Reply::weight).sum() / all);
        return new Share.Known(
                option,
                chose.size(),
                Proportions.wilson(share * base.effective(), base.effective(), HUNDRED, CONFIDENCE));
    }

    private People average(Part part, Base base, List<Reply> its, double[] weights) {
        var scores = its.stream()
                .mapToDouble(reply -> Objects.requireNonNull(reply.score()))
                .toArray();
        if (base.effective() < FEWEST_EFFECTIVE) {
            return new People.Withheld(part.label(), "the weights leave fewer than 2 answers' worth");
        }
        var spread = Means.of(scores, weights);
        return new People.Average(part.label(), base, within(spread.estimate(CONFIDENCE)), spread.deviation());
    }

    /** No average lies beyond the ends of its scale. */
    private Estimate within(Estimate mean) {
        var min = question.min();
        var max = question.max();
        if (min == null || max == null) {
            throw new IllegalStateException("a score has two ends");
        }
        var interval = mean.interval();
        return new Estimate(
                mean.value(), new Interval(Math.max(min, interval.lower()), Math.min(max, interval.upper())));
    }
}
