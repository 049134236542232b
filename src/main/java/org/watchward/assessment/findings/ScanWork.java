package org.watchward.assessment.findings;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.access.JobTrail;
import org.watchward.areas.Areas;
import org.watchward.assessment.candidates.Candidates;
import org.watchward.assessment.candidates.Sifting.Sifted;
import org.watchward.audit.Act;
import org.watchward.platform.jobs.Order;
import org.watchward.platform.jobs.Steps;
import org.watchward.platform.jobs.Work;

/** Looks for what stands out, and sets it beside what was found before: new, with newer numbers, or no longer found. */
@Component
class ScanWork implements Work {

    static final String KIND = "assessment-scan";

    private final Assessments assessments;
    private final Findings findings;
    private final Areas areas;
    private final Candidates candidates;
    private final Saying saying;
    private final JobTrail trail;
    private final TransactionTemplate transaction;

    ScanWork(
            Assessments assessments,
            Findings findings,
            Areas areas,
            Candidates candidates,
            Saying saying,
            JobTrail trail,
            TransactionTemplate transaction) {
        this.assessments = assessments;
        this.findings = findings;
        this.areas = areas;
        this.candidates = candidates;
        this.saying = saying;
        this.trail = trail;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Order order, Steps steps) {
        var assessment = assessments.find(Long.parseLong(order.subject())).orElseThrow();
        steps.at(0, 0, "Looking at every indicator in " + assessment.areaName() + " and all that lies in it");
        var sifted = candidates.of(areas.get(assessment.area()), assessment.period());
        var found = saying.of(sifted.candidates(), assessment.period(), steps);
        return Objects.requireNonNull(transaction.execute(status -> write(assessment, sifted, found, order)));
    }

    /** Sets what was found beside what was found before; what people decided stays. */
    String write(Assessment assessment, Sifted sifted, List<Found> found, Order order) {
        assessments.hold(assessment.id());
        var before = findings.of(assessment.id()).stream().map(Finding::key).toList();
        found.forEach(each -> findings.found(assessment.id(), each));
        var keys = found.stream().map(each -> each.candidate().key()).toList();
        var gone = findings.gone(assessment.id(), keys);
        assessments.scanned(assessment.id(), sifted);
        var fresh = keys.stream().filter(key -> !before.contains(key)).count();
        trail.record(
                Act.of("assessment-scanned")
                        .on("assessment", assessment.id())
                        .becomes("found", Integer.toString(keys.size()))
                        .becomes("new", Long.toString(fresh))
                        .becomes("no longer found", Integer.toString(gone)),
                order.by());
        return keys.size() + " found, " + fresh + " of them new; " + gone + " no longer found.";
    }
}
