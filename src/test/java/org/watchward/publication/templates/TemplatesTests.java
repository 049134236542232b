package org.watchward.publication.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.watchward.access.Role;
import org.watchward.platform.Catalogue;
import org.watchward.platform.Home;
import org.watchward.platform.PlainError;
import org.watchward.publication.spi.ReportSection;
import org.watchward.publication.spi.Setting;
import org.watchward.publication.templates.Template.Requirement;
import org.watchward.publication.templates.Template.Section;

/** The kinds of document that are shipped, and what is said of a data folder's own that are wrong. */
class TemplatesTests {

    private static final String LETTER = """
            id: letter
            name: A letter
            about: Says one thing to one reader.
            numbering: none
            sections:
              - id: greeting
                heading: Greeting
                required: true
                writer: analyst
                guidance: Who is written to.
              - id: body
                heading: What is said
                required: true
                writer: partnership-manager
                guidance: The one thing.
                draft: places
                period: ye2022-12
            checklist:
              - id: answered
                says: It says something.
                law: Our own rules
                verified: false
                sections: [body]
              - id: polite
                says: It greets.
                law: Our own rules
                verified: false
                sections: [greeting, body]
            """;

    private static final String[] STATUTORY = {
        "community-safety-agreement",
        "partnership-plan",
        "serious-violence-needs-assessment",
        "strategic-assessment",
        "strategic-assessment-wales"
    };

    private static final String[] DRAFTED = {
        "what-stands-out",
        "by-kind-of-crime",
        "places",
        "data-notes",
        "violence-summary",
        "violence-recorded",
        "violence-places",
        "violence-priorities",
        "residents-say",
        "assessment-summary",
        "assessment-method",
        "assessment-national",
        "assessment-themes",
        "assessment-places",
        "assessment-people",
        "assessment-seasons",
        "assessment-deprivation",
        "assessment-similar",
        "assessment-outlook",
        "assessment-priorities",
        "assessment-county",
        "assessment-data-gaps",
        "assessment-appendices"
    };

    @TempDir
    private Path home;

    @Test
    void shipsTheDocumentsOfAPartnership() {
        assertThat(templates().list())
                .extracting(Template::id)
                .containsExactly(
                        "annual-report",
                        "committee-report",
                        "community-safety-agreement",
                        "partnership-plan",
                        "serious-violence-needs-assessment",
                        "strategic-assessment-wales",
                        "strategic-assessment");
    }

    @Test
    void hasTheCommitteesReportCheckedByTheOfficesThatCouncilsAsk() {
        assertThat(shipped("committee-report").numbering()).isEqualTo("paragraphs");
        assertThat(shipped("committee-report").sections())
                .filteredOn(Section::checked)
                .extracting(Section::id)
                .containsExactly("financial", "legal", "equality", "sustainability", "risk");
        assertThat(shipped("committee-report").sections())
                .filteredOn(Section::required)
                .extracting(Section::id)
                .contains("recommendation", "executive-summary", "background-papers");
    }

    /** The notes on the law have its text for these three alone; whoever checks another one changes this list too. */
    @Test
    void claimsToHaveCheckedOnlyTheWordingThatWasSeen() {
        assertThat(templates().list())
                .flatExtracting(Template::checklist)
                .filteredOn(Requirement::verified)
                .extracting(Requirement::law)
                .containsOnly(
                        "Crime and Disorder Act 1998, section 6",
                        "SI 2007/1830, regulation 9A",
                        "SI 2007/1830, regulation 13A");
    }

    @Test
    void answersEveryStatutoryItemInASectionThatMustBeThere() {
        for (var id : STATUTORY) {
            var template = shipped(id);

            assertThat(template.checklist())
                    .isNotEmpty()
                    .allSatisfy(item -> assertThat(item.sections())
                            .anyMatch(section ->
                                    template.section(section).orElseThrow().required()));
        }
    }

    @Test
    void sparesWalesTheCountyAndTheRegulationsOfEngland() {
        var wales = shipped("strategic-assessment-wales");

        assertThat(wales.section("county-matters")).isEmpty();
        assertThat(wales.sections())
                .hasSize(shipped("strategic-assessment").sections().size() - 1);
        assertThat(wales.checklist())
                .noneMatch(Requirement::verified)
                .allMatch(item -> item.law().contains("not checked"));
    }

    @Test
    void namesNoPlaceAndNoCommissioner() {
        for (var template : templates().list()) {
            assertThat(template.toString()).doesNotContainIgnoringCase("Oxford").doesNotContain("Commissioner", "PCC");
        }
    }

    @Test
    void addsTheDataFoldersOwn() throws IOException {
        declare("letter.yaml", LETTER);

        assertThat(templates().list()).hasSize(8);
        assertThat(shipped("letter").section("body")).hasValueSatisfying(body -> {
            assertThat(body.draft()).isEqualTo("places");
            assertThat(body.checked()).isFalse();
        });
    }

    @Test
    void putsTheDataFoldersFileInThePlaceOfTheShippedOneOfItsName() throws IOException {
        declare("annual-report.yaml", LETTER.replace("id: letter", "id: annual-report"));

        assertThat(templates().list()).hasSize(7);
        assertThat(shipped("annual-report").name()).isEqualTo("A letter");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id: body             | id: greeting          | 11 | another section is called 'greeting' too",
                "writer: analyst      | writer: analist       |  6 | there is no role 'analist'; the nearest are analyst",
                "draft: places        | draft: place          | 11 | there is no kind of section 'place'; the nearest are places",
                "period: ye2022-12    | period: lately        | 11 | lately",
                "id: polite           | id: answered          | 24 | another item is called 'answered' too",
                "[greeting, body]     | [greeting, bodie]     | 24 | there is no section 'bodie'; the nearest are body",
                "[greeting, body]     | []                    | 28 | at least 1 item",
                "numbering: none      | numbering: lines      |  4 | is to be one of none, headings",
                "verified: false      | verified: perhaps     | 22 | boolean",
                "required: true       | needed: true          |  6 | needed",
                "id: letter           | id: annual-report     |  1 | another file declares the document 'annual-report' too",
            })
    void refusesWhatMakesNoSenseNamingFileAndLine(String right, String wrong, int line, String words)
            throws IOException {
        declare("letter.yaml", LETTER.replaceFirst(Pattern.quote(right), wrong));

        assertThatThrownBy(() -> templates().list())
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("letter.yaml:" + line + ":")
                .hasMessageContaining(words);
    }

    @Test
    void saysAllThatIsWrongAtOnce() throws IOException {
        declare("letter.yaml", LETTER.replace("writer: analyst", "writer: poet").replace("[body]", "[ending]"));

        assertThatThrownBy(() -> templates().list())
                .hasMessageContaining("letter.yaml:6:")
                .hasMessageContaining("letter.yaml:19:");
    }

    @Test
    void knowsEveryRole() throws IOException {
        for (var role : Role.values()) {
            declare("letter.yaml", LETTER.replace("writer: analyst", "writer: " + role.id()));

            assertThat(shipped("letter").section("greeting"))
                    .hasValueSatisfying(
                            greeting -> assertThat(greeting.writer()).isEqualTo(role.id()));
        }
    }

    private Template shipped(String id) {
        return templates().find(id).orElseThrow();
    }

    private Templates templates() {
        var rooms = new TreeMap<String, Object>();
        for (var kind : DRAFTED) {
            rooms.put(kind, new Drafted(kind));
        }
        return new Templates(
                new Catalogue(new Home(home)),
                new StaticListableBeanFactory(Map.copyOf(rooms)).getBeanProvider(ReportSection.class));
    }

    private void declare(String file, String text) throws IOException {
        var folder = Files.createDirectories(home.resolve("catalogue/documents"));
        Files.writeString(folder.resolve(file), text);
    }

    /** A room that drafts one kind of section. */
    private record Drafted(String kind) implements ReportSection {

        @Override
        public String draft(Setting setting) {
            return "Drafted.";
        }
    }
}
