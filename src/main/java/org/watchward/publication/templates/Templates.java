package org.watchward.publication.templates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
        var problems =
                declared.stream().flatMap(each -> problems(each).stream()).collect(Collectors.joining("\n"));
        if (!problems.isEmpty()) {
            throw new PlainError(problems);
        }
        return declared.stream()
                .flatMap(each -> Optional.ofNullable(each.content()).stream())
                .toList();
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
        for (var at = 0; at < template.checklist().size(); at++) {
            for (var section : template.checklist().get(at).sections()) {
                if (!ids.contains(section)) {
                    problems.add(declared.complaint("/checklist/" + at, unknown("section", section, List.copyOf(ids))));
                }
            }
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
