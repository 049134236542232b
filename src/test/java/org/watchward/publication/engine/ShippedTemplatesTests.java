package org.watchward.publication.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watchward.platform.Catalogue;
import org.watchward.platform.Home;
import org.watchward.publication.engine.Manuscript.Numbering;
import org.watchward.publication.spi.Setting;
import org.watchward.publication.templates.Template;

/** What the shipped templates begin with is a document already: nothing in it is wrong before anybody writes. */
class ShippedTemplatesTests {

    @TempDir
    private static Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "annual-report",
                "committee-report",
                "community-safety-agreement",
                "partnership-plan",
                "serious-violence-needs-assessment",
                "strategic-assessment",
                "strategic-assessment-wales"
            })
    void beginWithTextInWhichNothingIsWrong(String id) {
        var template = template(id);

        var made = Invented.composer().compose(begun(template));

        assertThat(made.faults()).isEmpty();
        assertThat(made.typed()).isEmpty();
        assertThat(made.document().headings()).hasSameSizeAs(template.sections());
    }

    private static Template template(String id) {
        return new Catalogue(new Home(home))
                .list("documents", Template.class).stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow();
    }

    private static Manuscript begun(Template template) {
        return new Manuscript(
                template.name(),
                "",
                "",
                "",
                Numbering.valueOf(template.numbering().toUpperCase(Locale.ROOT)),
                template.sections().stream().map(ShippedTemplatesTests::passage).toList());
    }

    private static Passage passage(Template.Section section) {
        return Passage.section(
                section.id(),
                section.heading(),
                new Setting(null, null),
                new Setting(null, null),
                Objects.requireNonNullElse(section.text(), ""));
    }
}
