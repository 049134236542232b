package org.watchward.assessment.findings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.assessment.AssessmentKind;
import org.watchward.platform.CivilTime;
import org.watchward.platform.Slug;
import org.watchward.platform.jobs.Order;
import org.watchward.platform.jobs.Steps;
import org.watchward.platform.jobs.Work;
import org.watchward.publication.spi.Documents;
import org.watchward.publication.spi.Opening;
import org.watchward.publication.spi.Setting;

/** Begins the document of an assessment, with every section drafted from what was accepted. */
@Component
class DraftWork implements Work {

    static final String KIND = "assessment-draft";

    private static final int LONGEST = 60;

    private final Assessments assessments;
    private final Documents documents;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DraftWork(Assessments assessments, Documents documents, TransactionTemplate transaction, Clock clock) {
        this.assessments = assessments;
        this.documents = documents;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** An assessment has one document, however often that is asked for; it is begun and linked together or not at all. */
    @Override
    public String run(Order order, Steps steps) {
        var id = Long.parseLong(order.subject());
        steps.at(0, 0, "Drafting every section from what was accepted");
        return Objects.requireNonNull(transaction.execute(status -> {
            assessments.hold(id);
            var assessment = assessments.find(id).orElseThrow();
            if (assessment.document() != null) {
                return "The document was begun before.";
            }
            assessments.write(id, begun(assessment, order));
            return "The document is begun.";
        }));
    }

    private long begun(Assessment assessment, Order order) {
        return documents.begin(
                AssessmentKind.of(assessment.area()),
                address(assessment),
                new Opening(
                        assessment.title(),
                        "",
                        "",
                        "",
                        new Setting(assessment.area().value(), assessment.period()),
                        lookingBack(assessment)),
                order.by());
    }

    /** Its figures are of its year and are not old because a later year has begun; null while that year still runs. */
    private @Nullable LocalDate lookingBack(Assessment assessment) {
        var end = assessment.period().last().atEndOfMonth();
        return end.isBefore(CivilTime.today(clock)) ? end : null;
    }

    /** Where it will be published: its area and period, with a number if another document is there. */
    private String address(Assessment assessment) {
        var name = Slug.of(assessment.areaName(), LONGEST);
        var period = Slug.of(assessment.period().id(), LONGEST);
        return Slug.free("assessment-" + (name.isEmpty() ? "" : name + "-") + period, documents::taken);
    }
}
