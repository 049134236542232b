package org.watchward.assessment.findings;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.access.JobTrail;
import org.watchward.areas.Area;
import org.watchward.audit.Act;
import org.watchward.kernel.Period;
import org.watchward.platform.jobs.Asker;
import org.watchward.platform.jobs.Jobs;
import org.watchward.platform.jobs.Order;

/** Everything that people do to assessments: each change, its line in the history and in the trail together or not at all. */
@Component
class Judging {

    private final Assessments assessments;
    private final Findings findings;
    private final Judgements judgements;
    private final Remarks remarks;
    private final JobTrail trail;
    private final Jobs jobs;
    private final TransactionTemplate transaction;

    Judging(
            Assessments assessments,
            Findings findings,
            Judgements judgements,
            Remarks remarks,
            JobTrail trail,
            Jobs jobs,
            TransactionTemplate transaction) {
        this.assessments = assessments;
        this.findings = findings;
        this.judgements = judgements;
        this.remarks = remarks;
        this.trail = trail;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    /** Begins an assessment and asks for its first scan; its id. */
    long begin(Area area, Period period, String title, Asker who) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var id = assessments.begin(area, period, title, who);
            trail.record(
                    Act.of("assessment-begun")
                            .on("assessment", id)
                            .becomes("title", title)
                            .becomes("area", area.code().value())
                            .becomes("period", period.id()),
                    who);
            jobs.ask(ScanWork.KIND, new Order(Long.toString(id), who));
            return id;
        }));
    }

    /** Withdraws an assessment that nobody has worked on yet; false if somebody has. */
    boolean withdraw(Assessment assessment, Asker who) {
        return Objects.requireNonNull(transaction.execute(status -> {
            assessments.hold(assessment.id());
            var untouched = assessments.untouched(assessment.id());
            if (untouched) {
                assessments.remove(assessment.id());
                trail.record(
                        Act.of("assessment-withdrawn")
                                .on("assessment", assessment.id())
                                .was("title", assessment.title())
                                .was("area", assessment.area().value())
                                .was("period", assessment.period().id()),
                        who);
            }
            return untouched;
        }));
    }

    /**
     * Puts what somebody decided in the place of what they saw.
     *
     * @return whether nobody else had changed it meanwhile; if somebody has, nothing is changed
     */
    boolean judge(Finding seen, Judgement judgement, Asker who) {
        return judge(seen, judgement, false, who);
    }

    /** Takes the last decision back; false if somebody changed it meanwhile, or there is none to take back. */
    boolean takeBack(Finding seen, Asker who) {
        return Judgements.before(judgements.of(seen.id()))
                .map(before -> judge(seen, before, true, who))
                .orElse(false);
    }

    private boolean judge(Finding seen, Judgement judgement, boolean takesBack, Asker who) {
        if (judgement.equals(seen.judgement())) {
            return true;
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            var decided = judgement.status() != seen.status();
            var changed = findings.judge(seen.id(), seen.changed(), judgement, decided, who);
            if (changed) {
                judgements.add(seen.id(), seen.changed() + 1, judgement, takesBack, who);
                trail.record(
                        Act.of(takesBack ? "finding-taken-back" : "finding-judged")
                                .on("finding", seen.assessment() + "/" + seen.id())
                                .words(seen.key())
                                .was(seen.judgement().otherThan(judgement))
                                .becomes(judgement.otherThan(seen.judgement())),
                        who);
            }
            return changed;
        }));
    }

    void remark(Finding finding, String words, Asker who) {
        transaction.executeWithoutResult(status -> {
            var id = remarks.add(finding.id(), words, who);
            trail.record(
                    Act.of("finding-remarked")
                            .on("finding", finding.assessment() + "/" + finding.id())
                            .becomes("remark", Long.toString(id)),
                    who);
        });
    }
}
