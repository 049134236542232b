package org.watchward.publication.publishing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.watchward.access.Role;
import org.watchward.platform.Nearest;
import org.watchward.platform.PlainError;
import org.watchward.platform.jobs.Asker;
import org.watchward.publication.drafting.Beginning;
import org.watchward.publication.drafting.Drafts;
import org.watchward.publication.drafting.Editions;
import org.watchward.publication.drafting.Face;
import org.watchward.publication.drafting.Section;
import org.watchward.publication.drafting.SectionDrafts;
import org.watchward.publication.engine.Composer.Made;
import org.watchward.publication.engine.Fault;
import org.watchward.publication.engine.Manuscript.Numbering;
import org.watchward.publication.engine.Typed;
import org.watchward.publication.open.Format;
import org.watchward.publication.spi.Documents;
import org.watchward.publication.spi.Drafted;
import org.watchward.publication.spi.Opening;
import org.watchward.publication.templates.Template;
import org.watchward.publication.templates.Templates;

/** Begins documents for other rooms. */
@Component
class DocumentsForRooms implements Documents {

    private final Templates templates;
    private final SectionDrafts sections;
    private final Drafts drafts;
    private final Outputs outputs;
    private final Beginning beginning;
    private final Editions editions;

    DocumentsForRooms(
            Templates templates,
            SectionDrafts sections,
            Drafts drafts,
            Outputs outputs,
            Beginning beginning,
            Editions editions) {
        this.templates = templates;
        this.sections = sections;
        this.drafts = drafts;
        this.outputs = outputs;
        this.beginning = beginning;
        this.editions = editions;
    }

    @Override
    public Drafted draft(String id, Opening opening, Consumer<String> told) {
        var template = template(id);
        var written = sections.all(template, opening.setting(), told).stream()
                .map(section -> section.empty() ? section.with(toWrite(template, section)) : section)
                .toList();
        told.accept("Binding figures");
        var made = drafts.compose(face(template, opening), written);
        return new Drafted(
                markdown(opening, template, written),
                made.faults().stream().map(DocumentsForRooms::said).toList(),
                made.gaps().stream().map(DocumentsForRooms::said).toList(),
                made.typed().stream()
                        .map(Typed::fault)
                        .map(DocumentsForRooms::said)
                        .toList(),
                made.document().figures().size(),
                made.faults().isEmpty() && made.gaps().isEmpty() ? files(made, told) : List.of());
    }

    private List<Drafted.File> files(Made made, Consumer<String> told) {
        return Arrays.stream(Format.values())
                .map(format -> {
                    told.accept("Making " + format.words());
                    return new Drafted.File(format.ending(), outputs.of(made.document(), format));
                })
                .toList();
    }

    /** What a section says that nobody has written yet. */
    private static String toWrite(Template template, Section section) {
        var writer = Role.named(section.writer()).map(Role::words).orElse(section.writer());
        var guidance =
                template.section(section.name()).map(Template.Section::guidance).orElse("");
        return "*Still to be written, by the " + writer.toLowerCase(Locale.UK) + ".* " + guidance.strip();
    }

    private static String said(Fault fault) {
        return fault.said(fault.section());
    }

    private static Face face(Template template, Opening opening) {
        return new Face(
                opening.title(),
                opening.subtitle(),
                opening.publisher(),
                opening.date(),
                opening.setting().area(),
                opening.setting().period(),
                opening.asOf(),
                Numbering.valueOf(template.numbering().toUpperCase(Locale.ROOT)));
    }

    private static String markdown(Opening opening, Template template, List<Section> written) {
        var period = opening.setting().period();
        return "---\ntitle: " + opening.title()
                + "\nsubtitle: " + opening.subtitle()
                + "\npublisher: " + opening.publisher()
                + "\ndate: " + opening.date()
                + "\narea: "
                + (opening.setting().area() == null ? "" : opening.setting().area())
                + "\nperiod: " + (period == null ? "" : period.id())
                + "\nnumbering: " + template.numbering() + "\n---\n"
                + written.stream()
                        .map(section -> "# " + section.heading() + " {#" + section.name() + "}\n\n" + section.text())
                        .collect(Collectors.joining("\n\n"))
                + "\n";
    }

    @Override
    public long begin(String id, String slug, Opening opening, Asker who) {
        var template = template(id);
        if (editions.taken(slug)) {
            throw new PlainError("Another document has the address " + slug + ".");
        }
        return beginning.document(template, slug, face(template, opening), who);
    }

    @Override
    public boolean taken(String slug) {
        return editions.taken(slug);
    }

    @Override
    public Optional<String> publishedAt(long edition) {
        return editions.find(edition)
                .filter(each -> each.status().published())
                .map(each -> "/documents/" + each.slug() + "/" + each.number());
    }

    private Template template(String id) {
        return templates.find(id).orElseThrow(() -> {
            var known = templates.list().stream().map(Template::id).toList();
            return new PlainError("There is no kind of document '" + id + "'. Nearest: "
                    + String.join(", ", Nearest.to(id, known)) + ".");
        });
    }
}
