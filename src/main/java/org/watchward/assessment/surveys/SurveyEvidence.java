package org.watchward.assessment.surveys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.assessment.surveys.Result.Base;
import org.watchward.assessment.surveys.Result.People;
import org.watchward.assessment.surveys.Result.Share;
import org.watchward.assessment.surveys.SurveyMapping.Question;
import org.watchward.publication.spi.Evidence;
import org.watchward.statistics.Estimate;

/** What was answered to one question, as documents keep it. */
final class SurveyEvidence {

    private final Survey survey;
    private final Question question;
    private final @Nullable String area;

    SurveyEvidence(Areas areas, Survey survey, Question question) {
        this.survey = survey;
        this.question = question;
        this.area = area(areas, survey.mapping().area());
    }

    /** The code of the place; null if it has none or its name means none or several. */
    private static @Nullable String area(Areas areas, @Nullable String named) {
        if (named == null) {
            return null;
        }
        var found = areas.named(named, null).stream().map(Area::code).toList();
        return found.size() == 1 ? found.get(0).value() : null;
    }

    /** Who was asked, and how many answered. */
    static Evidence asked(Areas areas, Survey survey) {
        var values = new LinkedHashMap<String, String>();
        values.put("survey", survey.id());
        var few = Say.few(survey.people().size(), survey.mapping().smallest());
        values.put(
                few ? "reason" : "people",
                few ? Say.WITHHELD : Integer.toString(survey.people().size()));
        if (survey.mapping().asked() != null) {
            values.put("asked", survey.mapping().asked().toString());
        }
        return evidence("asked:" + survey.id(), area(areas, survey.mapping().area()), survey, values, !few);
    }

    /** Some answers as one; empty if one of them is withheld. */
    static Optional<Share.Known> together(People.Shares shares, List<String> answers) {
        var known = new ArrayList<Share.Known>();
        for (var answer : answers) {
            if (shares.of(answer).orElse(null) instanceof Share.Known share) {
                known.add(share);
            }
        }
        return known.size() == answers.size() ? Optional.of(Say.together(known, shares.base())) : Optional.empty();
    }

    /** Of one share, or of some answers taken together. */
    Evidence share(People people, List<String> answers) {
        var name = "answer:" + question.id() + "/" + String.join("+", answers);
        var values = values(people);
        if (people instanceof People.Shares shares) {
            base(values, shares.base());
            var share = together(shares, answers);
            share.ifPresent(known -> {
                values.put("people", Integer.toString(known.people()));
                put(values, "percent", known.percent());
            });
            return evidence(name, people, values, share.isPresent());
        }
        return evidence(name, people, values, false);
    }

    Evidence mean(People people) {
        var values = values(people);
        if (people instanceof People.Average average) {
            base(values, average.base());
            put(values, "mean", average.mean());
            values.put("standard_deviation", Double.toString(average.deviation()));
        }
        return evidence("mean:" + question.id(), people, values, people instanceof People.Average);
    }

    /** All that some people answered. */
    List<Evidence> of(People people) {
        if (people instanceof People.Shares shares && !shares.shares().isEmpty()) {
            return shares.shares().stream()
                    .map(share -> share(people, List.of(share.option().id())))
                    .toList();
        }
        return people instanceof People.Average ? List.of(mean(people)) : List.of(share(people, List.of()));
    }

    private Map<String, String> values(People people) {
        var values = new LinkedHashMap<String, String>();
        values.put("survey", survey.id());
        values.put("question", question.text());
        values.put(
                "fieldwork",
                survey.mapping().fieldwork().from() + ".."
                        + survey.mapping().fieldwork().to());
        if (people instanceof People.Withheld withheld) {
            values.put("reason", withheld.why());
        }
        return values;
    }

    private static void base(Map<String, String> values, Base base) {
        values.put("base", Integer.toString(base.people()));
        values.put("effective_base", Double.toString(base.effective()));
    }

    private static void put(Map<String, String> values, String name, Estimate estimate) {
        values.put(name, Double.toString(estimate.value()));
        values.put("lower95", Double.toString(estimate.interval().lower()));
        values.put("upper95", Double.toString(estimate.interval().upper()));
    }

    /** It is of its own time, which no period of a document bounds: the day on which asking ended stands beside. */
    private Evidence evidence(String name, People people, Map<String, String> values, boolean known) {
        if (!known) {
            values.putIfAbsent("reason", Say.WITHHELD);
        }
        return evidence(
                name + ":" + survey.id() + (people.label().isEmpty() ? "" : ":" + people.label()),
                area,
                survey,
                values,
                known);
    }

    private static Evidence evidence(
            String id, @Nullable String area, Survey survey, Map<String, String> values, boolean known) {
        return new Evidence(
                id,
                area,
                null,
                values,
                known ? "known" : "suppressed",
                null,
                List.of(survey.release()),
                survey.mapping().fieldwork().to(),
                null);
    }
}
