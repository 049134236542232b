package org.watchward.publication.templates;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of document: {@code catalogue/documents/*.yaml}.
 *
 * @param about what it is for and who reads it
 * @param numbering {@code none}, {@code headings} or {@code paragraphs}
 * @param sections in their order; at least one
 * @param checklist what the document must answer; may be empty
 */
public record Template(
        String id, String name, String about, String numbering, List<Section> sections, List<Requirement> checklist) {

    /** What a section says of its area or period if its figures may be of any. */
    public static final String ANY = "any";

    /** Copies the lists. */
    public Template {
        sections = List.copyOf(sections);
        checklist = List.copyOf(checklist);
    }

    public Optional<Section> section(String key) {
        return sections.stream().filter(section -> section.id().equals(key)).findFirst();
    }

    /**
     * One section.
     *
     * @param required whether the document is published only with it
     * @param writer id of the role of whoever writes it
     * @param guidance what belongs in it
     * @param text what it begins with; null if with nothing
     * @param draft the kind of section that a room drafts; null if none does
     * @param area where its figures are of, or {@link #ANY}; null if the document says
     * @param period when its figures are of, or {@link #ANY}; null if the document says
     * @param checked whether an office that checked it must be named
     */
    public record Section(
            String id,
            String heading,
            boolean required,
            String writer,
            String guidance,
            @Nullable String text,
            @Nullable String draft,
            @Nullable String area,
            @Nullable String period,
            @JsonSetter(nulls = Nulls.AS_EMPTY) boolean checked) {}

    /**
     * Something that the document must answer.
     *
     * @param says what that is
     * @param law where it is laid down
     * @param verified whether the wording was checked against the law
     * @param sections ids of those that answer it; at least one
     */
    public record Requirement(String id, String says, String law, boolean verified, List<String> sections) {

        /** Copies the list. */
        public Requirement {
            sections = List.copyOf(sections);
        }
    }
}
