package org.watchward.publication.publishing;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.access.JobTrail;
import org.watchward.audit.Act;
import org.watchward.platform.PlainError;
import org.watchward.platform.jobs.Order;
import org.watchward.platform.jobs.Steps;
import org.watchward.platform.jobs.Work;
import org.watchward.publication.drafting.Asides;
import org.watchward.publication.drafting.Drafts;
import org.watchward.publication.drafting.Edition;
import org.watchward.publication.drafting.Editions;
import org.watchward.publication.drafting.History;
import org.watchward.publication.drafting.Sections;
import org.watchward.publication.drafting.Status;
import org.watchward.publication.model.Composed;
import org.watchward.publication.open.Format;

/** Publishes an edition: all of it in one transaction, or nothing. */
@Component
class PublishingWork implements Work {

    static final String KIND = "document-publishing";

    private static final String CHANGED = "It was changed meanwhile, so it was not published.";

    private final Editions editions;
    private final Drafts drafts;
    private final Reasons reasons;
    private final Outputs outputs;
    private final Published published;
    private final History history;
    private final JobTrail trail;
    private final Sections sections;
    private final Asides asides;
    private final TransactionTemplate transaction;

    PublishingWork(
            Editions editions,
            Drafts drafts,
            Reasons reasons,
            Outputs outputs,
            Published published,
            History history,
            JobTrail trail,
            Sections sections,
            Asides asides,
            TransactionTemplate transaction) {
        this.editions = editions;
        this.drafts = drafts;
        this.reasons = reasons;
        this.outputs = outputs;
        this.published = published;
        this.history = history;
        this.trail = trail;
        this.sections = sections;
        this.asides = asides;
        this.transaction = transaction;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Order order, Steps steps) {
        var edition = editions.find(Long.parseLong(order.subject())).orElseThrow();
        if (edition.status().published()) {
            return "It is published.";
        }
        if (edition.status() != Status.AGREED) {
            throw new PlainError("It is not agreed any more, so it was not published.");
        }
        steps.at(0, 0, "Resolving every figure");
        var written = sections.of(edition.id());
        var made = drafts.compose(edition, written);
        var against = reasons.of(edition, written, made);
        if (!against.isEmpty()) {
            throw new PlainError("It was not published: " + against.size() + " to mend first.");
        }
        var files = outputs.of(made.document(), new Telling(steps, Format.values().length), Format.values());
        publish(edition, Sections.mark(written), made.document(), files, order);
        return "It is published.";
    }

    private void publish(Edition edition, String mark, Composed document, Map<Format, byte[]> files, Order order) {
        transaction.executeWithoutResult(status -> {
            editions.inForce(edition.document()).ifPresent(before -> supersede(before, order));
            if (!editions.move(edition.id(), Status.AGREED, Status.PUBLISHED)) {
                throw new PlainError(CHANGED);
            }
            if (changed(edition, mark) || !asides.waitingIn(edition.id()).isEmpty()) {
                throw new PlainError(CHANGED);
            }
            published.add(edition, document, files);
            history.add(edition.id(), Status.PUBLISHED, "", order.by());
            trail.record(
                    Act.of("document-published")
                            .on("document", edition.slug() + "/" + edition.number())
                            .becomes(
                                    "figures",
                                    Integer.toString(document.figures().size())),
                    order.by());
        });
    }

    private boolean changed(Edition edition, String mark) {
        return editions.find(edition.id()).orElseThrow().changed() != edition.changed()
                || !Sections.mark(sections.of(edition.id())).equals(mark);
    }

    private void supersede(Edition before, Order order) {
        editions.move(before.id(), Status.PUBLISHED, Status.SUPERSEDED);
        history.add(before.id(), Status.SUPERSEDED, "", order.by());
    }
}
