package org.watchward.publication.drafting;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.kernel.Period;
import org.watchward.platform.CivilTime;
import org.watchward.publication.engine.Composer;
import org.watchward.publication.engine.Composer.Made;
import org.watchward.publication.engine.Manuscript;
import org.watchward.publication.engine.Passage;
import org.watchward.publication.spi.Setting;
import org.watchward.publication.templates.Template;

/** Makes a document of an edition as it stands. */
@Component
public class Drafts {

    private final Sections sections;
    private final Composer composer;

    Drafts(Sections sections, Composer composer) {
        this.sections = sections;
        this.composer = composer;
    }

    /** The document of all sections that are written. */
    public Made compose(Edition edition) {
        return compose(edition, sections.of(edition.id()));
    }

    /** The document as it would be if a section had another text than was last saved. */
    Made compose(Edition edition, String name, String text) {
        return compose(
                edition,
                sections.of(edition.id()).stream()
                        .map(section -> section.name().equals(name) ? section.with(text) : section)
                        .toList());
    }

    /**
     * The document of all of its sections that are written.
     *
     * @param written its sections, as they were read
     */
    public Made compose(Edition edition, List<Section> written) {
        return compose(edition.face(), written);
    }

    /** The document of sections that need not be of any edition. */
    public Made compose(Face face, List<Section> written) {
        return composer.compose(new Manuscript(
                face.title(),
                face.subtitle(),
                face.publisher(),
                dated(face),
                face.numbering(),
                written.stream()
                        .filter(section -> !section.empty())
                        .map(section -> passage(face, section))
                        .toList()));
    }

    private static String dated(Face face) {
        if (face.asOf() == null) {
            return face.dated();
        }
        var day = "figures as at " + CivilTime.words(face.asOf());
        return face.dated().isEmpty() ? day : face.dated() + ", " + day;
    }

    private static Passage passage(Face face, Section section) {
        var setting = setting(face, section);
        return Passage.section(section.name(), section.heading(), setting, bounds(section, setting), text(section));
    }

    private static String text(Section section) {
        return section.checkedBy().isEmpty()
                ? section.text()
                : section.text() + "\n\n> Comments checked by: " + section.checkedBy() + "\n";
    }

    /** Where and when the figures of a section are of, unless they say so themselves. */
    static Setting setting(Face face, Section section) {
        return new Setting(
                declared(section.area()).orElse(face.area()),
                declared(section.period()).map(Period::parse).orElse(face.period()));
    }

    /** Beyond which its figures may not be. */
    private static Setting bounds(Section section, Setting setting) {
        return new Setting(
                Template.ANY.equals(section.area()) ? null : setting.area(),
                Template.ANY.equals(section.period()) ? null : setting.period());
    }

    private static Optional<String> declared(@Nullable String said) {
        return Optional.ofNullable(said).filter(words -> !words.equals(Template.ANY));
    }
}
