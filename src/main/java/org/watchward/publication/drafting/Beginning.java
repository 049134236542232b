package org.watchward.publication.drafting;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.access.JobTrail;
import org.watchward.platform.jobs.Asker;
import org.watchward.publication.spi.Setting;
import org.watchward.publication.templates.Template;

/** Begins documents from their templates, and new editions from those before them. */
@Component
public class Beginning {

    private final Editions editions;
    private final Sections sections;
    private final Asides asides;
    private final History history;
    private final JobTrail trail;
    private final SectionDrafts drafts;
    private final TransactionTemplate transaction;

    Beginning(
            Editions editions,
            Sections sections,
            Asides asides,
            History history,
            JobTrail trail,
            SectionDrafts drafts,
            TransactionTemplate transaction) {
        this.editions = editions;
        this.sections = sections;
        this.asides = asides;
        this.history = history;
        this.trail = trail;
        this.drafts = drafts;
        this.transaction = transaction;
    }

    /** A new document; the id of its first edition. */
    public long document(Template template, String slug, Face face, Asker who) {
        var drafted = drafts.all(template, new Setting(face.area(), face.period()), section -> {});
        return Objects.requireNonNull(transaction.execute(status -> {
            var edition = editions.begin(template.id(), slug, face, who);
            drafted.forEach(section -> begin(edition, section, section.text(), who));
            return begun(edition, who);
        }));
    }

    /** The next edition of a document, which begins as the last one ends; its id. */
    long next(Edition last, Asker who) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var edition = editions.next(last, who);
            for (var section : sections.of(last.id())) {
                var next = begin(edition, section.unchecked(), section.text(), who);
                asides.move(section.id(), next, section.empty() ? 0 : 1);
            }
            return begun(edition, who);
        }));
    }

    private long begin(long edition, Section section, String text, Asker who) {
        var id = sections.add(edition, section);
        if (!text.isBlank()) {
            sections.add(id, 1, text.stripTrailing() + "\n", who, null);
        }
        return id;
    }

    private long begun(long edition, Asker who) {
        history.add(edition, Status.DRAFT, "", who);
        trail.record(Writing.act("document-begun", editions.find(edition).orElseThrow()), who);
        return edition;
    }
}
