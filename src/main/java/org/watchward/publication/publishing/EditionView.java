package org.watchward.publication.publishing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.access.Role;
import org.watchward.platform.CivilTime;
import org.watchward.publication.drafting.Comments;
import org.watchward.publication.drafting.Edition;
import org.watchward.publication.drafting.History;
import org.watchward.publication.drafting.Section;
import org.watchward.publication.drafting.Sections;
import org.watchward.publication.spi.BegunFrom;
import org.watchward.publication.templates.Template;
import org.watchward.publication.templates.Templates;

/** What the page of an edition shows of its sections, its checklist and its history. */
@Component
class EditionView {

    private final Sections sections;
    private final Comments comments;
    private final History history;
    private final Templates templates;
    private final List<BegunFrom> rooms;

    EditionView(Sections sections, Comments comments, History history, Templates templates, List<BegunFrom> rooms) {
        this.rooms = rooms;
        this.sections = sections;
        this.comments = comments;
        this.history = history;
        this.templates = templates;
    }

    /**
     * One section.
     *
     * @param saved who saved it last, and when; empty if nobody did
     * @param open comments that are not answered
     * @param wrong how much keeps it from being published
     */
    record SectionLine(
            String name,
            String heading,
            boolean required,
            String writer,
            boolean empty,
            String saved,
            int open,
            long wrong) {}

    List<SectionLine> sections(Edition edition, List<Section> written, List<Reason> reasons) {
        var open = comments.open(edition.id());
        var wrong = reasons.stream().collect(Collectors.groupingBy(Reason::section, Collectors.counting()));
        return written.stream().map(section -> line(section, open, wrong)).toList();
    }

    private static SectionLine line(Section section, Map<Long, Integer> open, Map<String, Long> wrong) {
        var at = section.savedAt();
        return new SectionLine(
                section.name(),
                section.heading(),
                section.required(),
                Role.named(section.writer()).map(Role::words).orElse(section.writer()),
                section.empty(),
                at == null ? "" : section.savedBy() + ", " + CivilTime.words(at),
                open.getOrDefault(section.id(), 0),
                wrong.getOrDefault(section.name(), 0L));
    }

    List<Comments.Waiting> waiting(List<Section> written) {
        return comments.waiting(written);
    }

    /** One thing that the document must answer, and the headings of the sections that do. */
    record RequirementLine(String says, String law, boolean verified, boolean answered, String where) {}

    List<RequirementLine> checklist(Edition edition, List<Section> written) {
        var full = headings(written.stream().filter(section -> !section.empty()).toList());
        return template(edition).stream()
                .flatMap(template -> template.checklist().stream())
                .map(requirement -> line(requirement, full))
                .toList();
    }

    private static RequirementLine line(Template.Requirement requirement, Map<String, String> written) {
        var where = requirement.sections().stream()
                .filter(written::containsKey)
                .map(written::get)
                .collect(Collectors.joining(", "));
        return new RequirementLine(
                requirement.says(), requirement.law(), requirement.verified(), !where.isEmpty(), where);
    }

    Optional<Template> template(Edition edition) {
        return templates.find(edition.template());
    }

    /** Where a document with these editions was begun, if another room did. */
    Optional<BegunFrom.Origin> origin(List<Edition> editions) {
        return editions.stream()
                .min(Comparator.comparing(Edition::number))
                .flatMap(first -> rooms.stream()
                        .flatMap(room -> room.of(first.id()).stream())
                        .findFirst());
    }

    /** One step that it took. */
    record StepLine(String status, String words, String by, String at) {}

    List<StepLine> history(Edition edition) {
        return history.of(edition.id()).stream()
                .map(step ->
                        new StepLine(step.status().id(), step.words(), step.takenBy(), CivilTime.words(step.takenAt())))
                .toList();
    }

    /** Whether it took a step after a moment. */
    boolean stepSince(Edition edition, Instant moment) {
        return history.of(edition.id()).stream().anyMatch(step -> step.takenAt().isAfter(moment));
    }

    /** Something that keeps it from being published, with the heading of its section. */
    record ReasonLine(String section, String heading, int line, int column, String words) {}

    static List<ReasonLine> reasons(List<Section> written, List<Reason> reasons) {
        var headings = headings(written);
        return reasons.stream()
                .map(reason -> new ReasonLine(
                        reason.section(),
                        headings.getOrDefault(reason.section(), ""),
                        reason.line(),
                        reason.column(),
                        reason.words()))
                .toList();
    }

    private static Map<String, String> headings(List<Section> sections) {
        return sections.stream().collect(Collectors.toMap(Section::name, Section::heading));
    }

    /** Headings of sections that two editions do not have in common, or with other text. */
    List<Difference> differences(Edition from, Edition to) {
        var earlier = sections.of(from.id());
        var before = earlier.stream().collect(Collectors.toMap(Section::name, section -> section));
        var after = sections.of(to.id());
        var names = after.stream().map(Section::name).collect(Collectors.toSet());
        var changed = after.stream()
                .map(section -> new Difference(section.heading(), text(before.get(section.name())), section.text()))
                .filter(each -> !each.was().equals(each.becomes()));
        var gone = earlier.stream()
                .filter(section -> !names.contains(section.name()))
                .map(section -> new Difference(section.heading(), section.text(), ""));
        return Stream.concat(changed, gone).toList();
    }

    private static String text(@Nullable Section section) {
        return section == null ? "" : section.text();
    }

    /** A section that differs between two editions. */
    record Difference(String heading, String was, String becomes) {}
}
