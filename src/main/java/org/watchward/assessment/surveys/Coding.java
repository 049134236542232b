package org.watchward.assessment.surveys;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.assessment.surveys.SurveyMapping.Question;
import org.watchward.audit.Act;
import org.watchward.audit.AuditTrail;
import org.watchward.publication.spi.EvidenceRenewed;

/** Gives codes to open answers, and keeps who did. */
@Component
class Coding {

    private static final int LONGEST = 100;
    private static final int MOST = 10;
    private static final int SHOWN = 20;

    private final Codes codes;
    private final Surveys surveys;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Coding(
            Codes codes,
            Surveys surveys,
            AuditTrail trail,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.codes = codes;
        this.surveys = surveys;
        this.trail = trail;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * What is given to one answer.
     *
     * @param was those that it had when somebody began to type
     */
    record Given(List<String> was, List<String> codes) {

        /** Copies the lists. */
        Given {
            was = List.copyOf(was);
            codes = List.copyOf(codes);
        }
    }

    /**
     * Gives codes to answers in place of those that they had; a newer version of the survey has them where the same words stand.
     *
     * @param given by the line of the answer, each such that nothing is wrong with it
     * @return the answers that somebody else coded meanwhile, and how: they stay so
     * @throws IllegalArgumentException if something is wrong
     */
    Map<Long, List<String>> give(Survey survey, Question question, Map<Long, Given> given, String who) {
        given.values().stream()
                .map(each -> wrong(each.codes()))
                .filter(wrong -> !wrong.isEmpty())
                .forEach(wrong -> {
                    throw new IllegalArgumentException(wrong);
                });
        var overtaken = new TreeMap<Long, List<String>>();
        transaction.executeWithoutResult(status -> {
            codes.takeTurn(survey, question.id());
            var held = codes.of(survey, question.id());
            var was = new TreeMap<String, String>();
            var becomes = new TreeMap<String, String>();
            given.forEach((line, each) -> {
                var now = List.copyOf(held.getOrDefault(line, Set.of()));
                if (same(now, each.was())) {
                    codes.give(survey, question.id(), line, each.codes(), who);
                    was.put("line " + line, String.join("; ", now));
                    becomes.put("line " + line, String.join("; ", each.codes()));
                } else {
                    overtaken.put(line, now);
                }
            });
            if (overtaken.size() < given.size()) {
                carryOn(survey);
                trail.record(Act.of("survey-answer-coded")
                        .on("survey", survey.id())
                        .becomes("version", Integer.toString(survey.version()))
                        .becomes("question", question.id())
                        .was(was)
                        .becomes(becomes));
            }
        });
        if (overtaken.size() < given.size()) {
            events.publishEvent(new EvidenceRenewed());
        }
        return overtaken;
    }

    private static boolean same(List<String> one, List<String> other) {
        return folded(one).equals(folded(other));
    }

    private static Set<String> folded(List<String> codes) {
        return codes.stream().map(code -> code.toLowerCase(Locale.UK)).collect(Collectors.toSet());
    }

    private void carryOn(Survey survey) {
        var versions = surveys.versions(survey.id());
        var newest = versions.get(0);
        if (newest.version() > survey.version()) {
            codes.carry(versions, newest);
        }
    }

    /** What is wrong with the codes of one answer; empty if nothing is. */
    static String wrong(List<String> codes) {
        if (codes.size() > MOST) {
            return "An answer has at most " + MOST + " codes, and these are " + codes.size() + ": take some out";
        }
        return codes.stream()
                .filter(code -> code.length() > LONGEST)
                .findFirst()
                .map(code -> "A code has at most " + LONGEST + " characters, and “" + code.substring(0, SHOWN)
                        + "…” has " + code.length() + ": shorten it, or part codes by semicolons")
                .orElse("");
    }
}
