package org.watchward.assessment.surveys;

import java.util.List;
import java.util.Map;
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
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Coding(Codes codes, AuditTrail trail, TransactionTemplate transaction, ApplicationEventPublisher events) {
        this.codes = codes;
        this.trail = trail;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * Gives codes to answers in place of those that they had.
     *
     * @param given by the line of the answer, each such that nothing is wrong with it
     * @throws IllegalArgumentException if something is
     */
    void give(Survey survey, Question question, Map<Long, List<String>> given, String who) {
        if (given.isEmpty()) {
            return;
        }
        given.values().stream()
                .map(Coding::wrong)
                .filter(wrong -> !wrong.isEmpty())
                .forEach(wrong -> {
                    throw new IllegalArgumentException(wrong);
                });
        transaction.executeWithoutResult(status -> {
            given.forEach((line, each) -> codes.give(survey, question.id(), line, each, who));
            trail.record(Act.of("survey-answer-coded")
                    .on("survey", survey.id())
                    .becomes("question", question.id())
                    .becomes("answers", Integer.toString(given.size())));
        });
        events.publishEvent(new EvidenceRenewed());
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
