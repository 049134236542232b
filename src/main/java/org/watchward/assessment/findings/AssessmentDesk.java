package org.watchward.assessment.findings;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.watchward.access.Identities;
import org.watchward.access.Identity;
import org.watchward.access.Permission;
import org.watchward.access.WorkEntry;
import org.watchward.platform.jobs.Asker;
import org.watchward.platform.jobs.Job;
import org.watchward.platform.jobs.Jobs;
import org.watchward.platform.jobs.Order;
import org.watchward.web.Crumb;
import org.watchward.web.PageProblem;

/** What every page of an assessment begins with: which it is, who asks, what is being done with it. */
@Component
class AssessmentDesk {

    private final Assessments assessments;
    private final Findings findings;
    private final Jobs jobs;
    private final Identities identities;

    AssessmentDesk(Assessments assessments, Findings findings, Jobs jobs, Identities identities) {
        this.assessments = assessments;
        this.findings = findings;
        this.jobs = jobs;
        this.identities = identities;
    }

    Assessment get(String id) {
        return assessments.get(id);
    }

    /**
     * A finding by the id in an address.
     *
     * @throws PageProblem if there is none
     */
    Finding finding(Assessment assessment, String id) {
        return Optional.of(id)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .flatMap(text -> findings.find(assessment.id(), Long.parseLong(text)))
                .orElseThrow(() ->
                        PageProblem.notFound("No such finding", "The list of findings has all of this assessment."));
    }

    Asker who() {
        return identity().asker();
    }

    boolean writes() {
        return identity().may(Permission.WRITE_DOCUMENTS);
    }

    private Identity identity() {
        return identities.signedIn().orElseThrow();
    }

    /** The scan that was asked for last. */
    Optional<Job> scan(Assessment assessment) {
        return jobs.last(ScanWork.KIND, assessment.subject());
    }

    /** Asks for a scan, unless one is running. */
    void askForScan(Assessment assessment) {
        if (scan(assessment).map(Job::ended).orElse(true)) {
            jobs.ask(ScanWork.KIND, new Order(assessment.subject(), who()));
        }
    }

    /** The draft that was asked for last. */
    Optional<Job> draft(Assessment assessment) {
        return jobs.last(DraftWork.KIND, assessment.subject());
    }

    /** Asks for its document to be drafted, unless it was or is being. */
    void askForDraft(Assessment assessment) {
        if (assessment.document() == null && draft(assessment).map(Job::ended).orElse(true)) {
            jobs.ask(DraftWork.KIND, new Order(assessment.subject(), who()));
        }
    }

    /** Whether it can be withdrawn: nobody has worked on it, and nothing is being done with it. */
    boolean withdrawable(Assessment assessment) {
        return writes()
                && scan(assessment).map(Job::ended).orElse(true)
                && draft(assessment).map(Job::ended).orElse(true)
                && assessments.untouched(assessment.id());
    }

    /** The way to what stands below the page of an assessment. */
    static List<Crumb> trail(Assessment assessment) {
        return List.of(WorkEntry.PAGE, AssessmentPages.ASSESSMENTS, new Crumb(assessment.title(), assessment.path()));
    }
}
