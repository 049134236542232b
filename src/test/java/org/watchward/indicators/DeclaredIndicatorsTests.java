package org.watchward.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.platform.Catalogue;
import org.watchward.platform.Home;
import org.watchward.platform.PlainError;

/** The indicators that are shipped, and a data folder's own. */
class DeclaredIndicatorsTests {

    private static final List<String> CRIMES = List.of(
            "bicycle-theft",
            "burglary",
            "criminal-damage-arson",
            "drugs",
            "other-crime",
            "other-theft",
            "possession-of-weapons",
            "public-order",
            "robbery",
            "shoplifting",
            "theft-from-the-person",
            "vehicle-crime",
            "violent-crime");

    @TempDir
    private Path home;

    @Test
    void shipsEveryKindOfCrimeUnderItsOwnId() {
        assertThat(indicators().list()).extracting(Indicator::id).containsAll(CRIMES);
    }

    @Test
    void neverCountsAntiSocialBehaviourAsCrime() {
        var counted = (Numerator.MonthlyRows)
                indicators().find("all-crime").orElseThrow().numerator();

        assertThat(counted.categories()).containsExactlyInAnyOrderElementsOf(CRIMES);
    }

    @Test
    void listsAllCrimeAndAntiSocialBehaviourFirst() {
        assertThat(indicators().list())
                .extracting(Indicator::id)
                .startsWith("all-crime", "anti-social-behaviour", "violent-crime");
    }

    @Test
    void shipsThePublishedCounts() {
        assertThat(indicators().list())
                .extracting(Indicator::id)
                .contains(
                        "ons-total",
                        "ons-violence-against-the-person",
                        "ons-violence-with-injury",
                        "ons-stalking-and-harassment");
    }

    @Test
    void addsTheDataFoldersOwn() throws IOException {
        declare("vehicle-and-bicycle.yaml", declaration("vehicle-and-bicycle", "vehicle-crime, bicycle-theft"));

        assertThat(indicators().find("vehicle-and-bicycle")).isPresent();
    }

    @Test
    void refusesAntiSocialBehaviourAmongCrimesNamingFileAndLine() throws IOException {
        declare("mixed.yaml", declaration("mixed", "burglary, anti-social-behaviour"));

        assertThatThrownBy(() -> indicators().list())
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("mixed.yaml:7:");
    }

    @Test
    void refusesTwoFilesOfOneId() throws IOException {
        declare("burglary-again.yaml", declaration("burglary", "burglary"));

        assertThatThrownBy(() -> indicators().list())
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("declare burglary");
    }

    private Indicators indicators() {
        return new Indicators(new Catalogue(new Home(home)));
    }

    private void declare(String file, String text) throws IOException {
        var folder = Files.createDirectories(home.resolve("catalogue/indicators"));
        Files.writeString(folder.resolve(file), text);
    }

    private static String declaration(String id, String categories) {
        return """
                id: %s
                name: A measure of one's own
                order: 500
                definition: What a partnership wants to count for itself.
                numerator:
                  view: crime_month
                  categories: [%s]
                denominator: residents
                multiplier: 1000
                polarity: bad
                areas: [district]
                source: data.police.uk
                licence: Open Government Licence v3.0
                """.formatted(id, categories);
    }
}
