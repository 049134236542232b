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
import org.watchward.web.PageProblem;

/** Gives codes to open answers, and keeps who did. */
@Component
class Coding {

    private static final int LONGEST = 100;
    private static final int MOST = 10;

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
     * @param given by the line of the answer
     * @throws PageProblem if one is too long, or there are too many for one answer
     */
    void give(Survey survey, Question question, Map<Long, List<String>> given, String who) {
        if (given.isEmpty()) {
            return;
        }
        given.values().forEach(Coding::check);
        transaction.executeWithoutResult(status -> {
            given.forEach((line, each) -> codes.give(survey, question.id(), line, each, who));
            trail.record(Act.of("survey-answer-coded")
                    .on("survey", survey.id())
                    .becomes("question", question.id())
                    .becomes("answers", Integer.toString(given.size())));
        });
        events.publishEvent(new EvidenceRenewed());
    }

    private static void check(List<String> codes) {
        if (codes.size() > MOST || codes.stream().anyMatch(code -> code.length() > LONGEST)) {
            throw PageProblem.badAddress(
                    "These codes were not saved",
                    "An answer has at most 10 codes, each of at most 100 characters. Go back: your browser still has what you"
                            + " typed.");
        }
    }
}
