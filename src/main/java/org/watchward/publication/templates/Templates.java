package org.watchward.publication.templates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.watchward.access.Role;
import org.watchward.kernel.Period;
import org.watchward.platform.Catalogue;
import org.watchward.platform.Declaration;
import org.watchward.platform.Nearest;
import org.watchward.platform.PlainError;
import org.watchward.publication.spi.ReportSection;

/** All kinds of document, read when they are first asked for. */
@Component
public class Templates {

    private static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::id).toList();

    private final Catalogue catalogue;
    private final ObjectProvider<ReportSection> rooms;
    private volatile @Nullable List<Template> known;

    Templates(Catalogue catalogue, ObjectProvider<ReportSection> rooms) {
        this.catalogue = catalogue;
        this.rooms = rooms;
    }

    /**
     * All of them, by name of their files.
     *
     * @throws PlainError naming each file, line and what was expected
     */
    public List<Template> list() {
        var found = known;
        if (found == null) {
            found = read();
            known = found;
        }
        return found;
    }

    public Optional<Template> find(String id) {
        return list().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    private List<Template> read() {
        var declared = catalogue.declarations("documents", Template.class, List.of());
        var problems = Stream.concat(
                        declared.stream().flatMap(each -> problems(each).stream()), declaredTwice(declared).stream())
                .collect(Collectors.joining("\n"));
        if (!problems.isEmpty()) {
            throw new PlainError(problems);
        }
        return declared.stream()
                .flatMap(each -> Optional.ofNullable(each.content()).stream())
                .toList();
    }

    private static List<String> declaredTwice(List<Declaration<Template>> declared) {
        var problems = new ArrayList<String>();
        var ids = new HashSet<String>();
        for (var each : declared) {
            var template = each.content();
            if (template != null && !ids.add(template.id())) {
                problems.add(each.complaint(
                        "/id",
                        "another file declares the document '" + template.id()
                                + "' too; a file replaces one of the same name"));
            }
        }
        return problems;
    }

    private List<String> problems(Declaration<Template> declared) {
        var template = declared.content();
        if (template == null) {
            return declared.problems();
        }
        var problems = new ArrayList<String>();
        var ids = new HashSet<String>();
        for (var at = 0; at < template.sections().size(); at++) {
            var place = "/sections/" + at;
            var section = template.sections().get(at);
            if (!ids.add(section.id())) {
                problems.add(declared.complaint(place, "another section is called '" + section.id() + "' too"));
            }
            problem(section).ifPresent(words -> problems.add(declared.complaint(place, words)));
        }
        problems.addAll(problems(declared, template.checklist(), List.copyOf(ids)));
        return problems;
    }

    private static List<String> problems(
            Declaration<Template> declared, List<Template.Requirement> checklist, List<String> sections) {
        var problems = new ArrayList<String>();
        var ids = new HashSet<String>();
        for (var at = 0; at < checklist.size(); at++) {
            var place = "/checklist/" + at;
            var item = checklist.get(at);
            if (!ids.add(item.id())) {
                problems.add(declared.complaint(place, "another item is called '" + item.id() + "' too"));
            }
            item.sections().stream()
                    .filter(section -> !sections.contains(section))
                    .forEach(section -> problems.add(declared.complaint(place, unknown("section", section, sections))));
        }
        return problems;
    }

    private Optional<String> problem(Template.Section section) {
        if (!ROLES.contains(section.writer())) {
            return Optional.of(unknown("role", section.writer(), ROLES));
        }
        var drafts = rooms.stream().map(ReportSection::kind).toList();
        if (section.draft() != null && !drafts.contains(section.draft())) {
            return Optional.of(unknown("kind of section", section.draft(), drafts));
        }
        var period = section.period();
        return period == null || period.equals(Template.ANY) ? Optional.empty() : unreadable(period);
    }

    private static Optional<String> unreadable(String period) {
        try {
            Period.parse(period);
            return Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.of(String.valueOf(unreadable.getMessage()));
        }
    }

    private static String unknown(String kind, String id, List<String> known) {
        var nearest = Nearest.to(id, known);
        return "there is no " + kind + " '" + id + "'"
                + (nearest.isEmpty() ? "" : "; the nearest are " + String.join(", ", nearest));
    }
}
