package org.watchward.publication.drafting;

import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.access.JobTrail;
import org.watchward.platform.jobs.Asker;
import org.watchward.publication.spi.ReportSection;
import org.watchward.publication.spi.Setting;
import org.watchward.publication.templates.Template;

/** Begins documents from their templates, and new editions from those before them. */
@Component
class Beginning {

    private final Editions editions;
    private final Sections sections;
    private final Asides asides;
    private final History history;
    private final JobTrail trail;
    private final ObjectProvider<ReportSection> rooms;
    private final TransactionTemplate transaction;

    Beginning(
            Editions editions,
            Sections sections,
            Asides asides,
            History history,
            JobTrail trail,
            ObjectProvider<ReportSection> rooms,
            TransactionTemplate transaction) {
        this.editions = editions;
        this.sections = sections;
        this.asides = asides;
        this.history = history;
        this.trail = trail;
        this.rooms = rooms;
        this.transaction = transaction;
    }

    /** A new document; the id of its first edition. */
    long document(Template template, String slug, Face face, Asker who) {
        var texts = template.sections().stream()
                .map(section -> text(section, new Setting(face.area(), face.period())))
                .toList();
        return Objects.requireNonNull(transaction.execute(status -> {
            var edition = editions.begin(template.id(), slug, face, who);
            for (var at = 0; at < texts.size(); at++) {
                begin(edition, section(template.sections().get(at)), texts.get(at), who);
            }
            return begun(edition, who);
        }));
    }

    /** The text of a section as its template and the room that drafts it give it. */
    private String text(Template.Section section, Setting setting) {
        var text = section.text() == null ? "" : section.text();
        var drafted = rooms.stream()
                .filter(room -> room.kind().equals(section.draft()))
                .findFirst()
                .map(room -> room.draft(setting))
                .orElse("");
        return (text.strip() + "\n\n" + drafted.strip()).strip();
    }

    private static Section section(Template.Section section) {
        return new Section(
                0,
                section.id(),
                section.heading(),
                section.required(),
                section.writer(),
                section.area(),
                section.period(),
                section.checked(),
                "",
                0,
                "",
                "",
                null);
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
