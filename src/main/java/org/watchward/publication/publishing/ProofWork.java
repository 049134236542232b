package org.watchward.publication.publishing;

import org.springframework.stereotype.Component;
import org.watchward.platform.jobs.Order;
import org.watchward.platform.jobs.Steps;
import org.watchward.platform.jobs.Work;
import org.watchward.publication.drafting.Drafts;
import org.watchward.publication.drafting.Editions;
import org.watchward.publication.open.Format;

/** Makes PDF and Word of a draft, for those who write it. */
@Component
class ProofWork implements Work {

    static final String KIND = "document-proof";

    private static final Format[] FILES = {Format.PDF, Format.DOCX};

    private final Editions editions;
    private final Drafts drafts;
    private final Outputs outputs;
    private final Published published;

    ProofWork(Editions editions, Drafts drafts, Outputs outputs, Published published) {
        this.editions = editions;
        this.drafts = drafts;
        this.outputs = outputs;
        this.published = published;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Order order, Steps steps) {
        var edition = editions.find(Long.parseLong(order.subject())).orElseThrow();
        steps.at(0, 0, "Resolving every figure");
        var files = outputs.of(drafts.compose(edition).document(), new Telling(steps, FILES.length), FILES);
        files.forEach((format, content) -> published.proof(edition.id(), format, content));
        return "PDF and Word are made.";
    }
}
