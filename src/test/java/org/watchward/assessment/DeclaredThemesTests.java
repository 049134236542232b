package org.watchward.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchward.platform.Catalogue;
import org.watchward.platform.Home;
import org.watchward.platform.PlainError;

/** The themes and weights that are shipped: what a partnership may change, and what it may not write. */
class DeclaredThemesTests {

    @TempDir
    private Path home;

    @Test
    void gathersIndicatorsThatThereAreEachInOneTheme() {
        var indicators = catalogue().list("indicators", Named.class).stream()
                .map(Named::id)
                .toList();

        var gathered =
                themes().stream().flatMap(theme -> theme.indicators().stream()).toList();

        assertThat(gathered).doesNotHaveDuplicates().isSubsetOf(indicators);
        assertThat(gathered).doesNotContain("all-crime", "ons-total", "ons-theft-offences");
    }

    @Test
    void callsNoThemeByTheNameOrPlaceOfAnother() {
        assertThat(themes()).extracting(Theme::id).doesNotHaveDuplicates().contains("violence", "roads");
        assertThat(themes()).extracting(Theme::name).doesNotHaveDuplicates();
        assertThat(themes()).extracting(Theme::order).doesNotHaveDuplicates();
    }

    @Test
    void setsGraverThemesAboveLighterOnesAndClaimsNoAgreement() {
        assertThat(severity("sexual-offences")).isGreaterThan(severity("serious-violence-and-weapons"));
        assertThat(severity("serious-violence-and-weapons")).isGreaterThan(severity("violence"));
        assertThat(severity("violence")).isGreaterThan(severity("burglary"));
        assertThat(severity("burglary")).isGreaterThan(severity("theft-and-shoplifting"));
        assertThat(themes())
                .noneMatch(Theme::verified)
                .allMatch(theme -> theme.source().contains("partnership's to set"));
    }

    @Test
    void weighsCandidatesAndThemesByWeightsOfWhichNoneIsAgreed() {
        var weighing = catalogue().list("assessment", Weighing.class);

        assertThat(weighing).singleElement().satisfies(each -> {
            assertThat(each.verified()).isFalse();
            assertThat(each.candidate()).hasSize(5);
            assertThat(each.theme()).hasSize(7);
            assertThat(each.candidate().values()).allMatch(weight -> weight.weight() >= 0);
        });
    }

    @Test
    void refusesATotalAndASeverityAboveTheWorstNamingTheLine() throws IOException {
        var folder = Files.createDirectories(home.resolve("catalogue/themes"));
        Files.writeString(folder.resolve("other.yaml"), """
                id: other
                name: Other
                order: 1
                about: Everything that is crime and no more than that.
                indicators:
                  - all-crime
                severity: 101
                severity_source: Nobody knows on what ground.
                verified: false
                """);

        assertThatThrownBy(this::themes)
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("other.yaml:6:")
                .hasMessageContaining("other.yaml:7:");
    }

    private double severity(String id) {
        return themes().stream()
                .filter(theme -> theme.id().equals(id))
                .findFirst()
                .orElseThrow()
                .severity();
    }

    private List<Theme> themes() {
        return catalogue().list("themes", Theme.class);
    }

    private Catalogue catalogue() {
        return new Catalogue(new Home(home));
    }

    private record Named(String id) {}

    private record Theme(
            String id,
            String name,
            int order,
            List<String> indicators,
            double severity,
            @JsonProperty("severity_source") String source,
            boolean verified) {}

    private record Weighing(boolean verified, Map<String, Weight> candidate, Map<String, Weight> theme) {}

    private record Weight(double weight, String says) {}
}
