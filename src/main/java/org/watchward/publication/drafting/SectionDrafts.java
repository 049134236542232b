package org.watchward.publication.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.watchward.publication.spi.ReportSection;
import org.watchward.publication.spi.Setting;
import org.watchward.publication.templates.Template;

/** The sections of a kind of document as its template and the rooms begin them. */
@Component
public class SectionDrafts {

    private final ObjectProvider<ReportSection> rooms;

    SectionDrafts(ObjectProvider<ReportSection> rooms) {
        this.rooms = rooms;
    }

    /**
     * All of them, in their order.
     *
     * @param told the heading of each, before it is drafted
     */
    public List<Section> all(Template template, Setting setting, Consumer<String> told) {
        var sections = new ArrayList<Section>();
        for (var section : template.sections()) {
            told.accept(section.heading());
            sections.add(section(section, text(section, setting)));
        }
        return sections;
    }

    private String text(Template.Section section, Setting setting) {
        var text = section.text() == null ? "" : section.text();
        var drafted = rooms.stream()
                .filter(room -> room.kind().equals(section.draft()))
                .findFirst()
                .map(room -> room.draft(setting))
                .orElse("");
        return (text.strip() + "\n\n" + drafted.strip()).strip();
    }

    private static Section section(Template.Section section, String text) {
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
                text,
                "",
                null);
    }
}
