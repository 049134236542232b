package org.watchward.indicators.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.watchward.areas.Areas;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.platform.Reach;
import org.watchward.publication.engine.Composer;
import org.watchward.publication.engine.PlainDocument;
import org.watchward.publication.spi.BoundFigures;
import org.watchward.publication.spi.Evidence;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Name;
import org.watchward.publicsite.TroubledCounty;

/** What months say together, what they lead one to expect, and where an area stands among its peers; on four years of five districts. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignalsTests {

    @Autowired
    private Composer composer;

    @Autowired
    private PublicFigures figures;

    @Autowired
    @Qualifier("figuresInDocuments")
    private BoundFigures bound;

    @Autowired
    private Areas areas;

    @Autowired
    private BeanFactory beans;

    @BeforeAll
    void importFiveDistricts(@TempDir Path folder) throws IOException {
        TroubledCounty.load(beans, folder);
    }

    private Composer.Made compose(String expression) {
        return Reach.application(() -> composer.compose("---\ntitle: A report\narea: " + TroubledCounty.SUBJECT
                + "\nperiod: 2016\n---\n{{" + expression + "}}\n"));
    }

    private String said(String expression) {
        var made = compose(expression);
        assertThat(made.faults()).isEmpty();
        assertThat(made.gaps()).isEmpty();
        return PlainDocument.of(made.document()).replaceAll("\\s+", " ");
    }

    private Evidence kept(String expression) {
        var kept = compose(expression).document().figures();
        assertThat(kept).hasSize(1);
        return kept.get(0);
    }

    @Test
    void saysTheVerdictOnTheMonthsUpToThePeriodsLast() {
        var series = Reach.application(() -> figures.monthly(
                        List.of(figures.find("burglary").orElseThrow()),
                        areas.get(new AreaCode(TroubledCounty.SUBJECT)),
                        Period.parse("2013-01..2015-12"))
                .get(0));

        assertThat(said("signal of burglary, 2015"))
                .contains(series.signal().words().replaceFirst("\\.$", ""))
                .doesNotContain("not held");
        assertThat(said("signal of burglary, 2016"))
                .contains("Burglary in Hundred 1")
                .contains("December 2016");
        assertThat(kept("signal of burglary, 2016").values())
                .containsEntry("months", "2013-01..2016-12")
                .containsKeys("signal", "p_value", "words");
    }

    @Test
    void saysToWhichMonthAVerdictGoes() {
        assertThat(said("signal of burglary, 2016-07 to 2017-06"))
                .contains("(not held: January 2017 to June 2017, so that this is of the months to December 2016)");
    }

    @Test
    void isAKnownAnswerThatTooFewMonthsAreHeld() {
        assertThat(said("signal of burglary, 2013")).contains("comparable to say: 12, and 24 are needed");
        assertThat(kept("signal of burglary, 2013"))
                .satisfies(one -> assertThat(one.known()).isTrue())
                .satisfies(one -> assertThat(one.values()).containsEntry("signal", "not enough data"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "signal of burglary, 2020",
                "season of burglary in E92000001, 2016",
                "forecast of burglary, 2012",
                "backtest of burglary, 2017",
                "gap of burglary, 2016",
                "hotspots of burglary, 2020"
            })
    void isMissingWhereSomethingMustBeImportedFirst(String expression) {
        var made = compose(expression);

        assertThat(made.gaps().size() + made.faults().size()).isEqualTo(1);
        assertThat(made.document().figures())
                .allSatisfy(each -> assertThat(each.values()).containsKey("reason"));
    }

    @Test
    void saysThatMonthsShowNoSeason() {
        assertThat(said("season of burglary, 2013"))
                .contains("The months held do not show a season: 12 months of burglary in Hundred 1 are held");
        assertThat(kept("season of burglary, 2013").values()).containsEntry("verdict", "not enough data");
    }

    @Test
    void saysTheSeasonOfTheMonthsUpToThePeriodsLast() {
        assertThat(said("season of bicycle-theft, 2015"))
                .contains("icycle theft in Hundred 1")
                .contains("(36 comparable months from January 2013 to December 2015)");
    }

    @Test
    void expectsOfALaterPeriodWhatTheMonthsBeforeItLead() {
        assertThat(said("forecast of vehicle-crime, 2016"))
                .containsPattern(
                        "Vehicle crime in Hundred 1, 2016: \\d+ expected \\(80% prediction interval \\d+ to \\d+,"
                                + " 95% prediction interval \\d+ to \\d+\\) if the 36 months to December 2015 go on as they did");
        var kept = kept("forecast of vehicle-crime, 2017");
        assertThat(kept.known()).isTrue();
        assertThat(kept.period()).isNull();
        assertThat(kept.until()).isEqualTo(LocalDate.of(2019, 2, 28));
        assertThat(kept("forecast of vehicle-crime, 2018").until()).isEqualTo(LocalDate.of(2017, 3, 31));
        assertThat(kept.values()).containsEntry("months", "2013-01..2016-12").containsEntry("period", "2017");
        assertThat(Integer.parseInt(kept.values().getOrDefault("expected", ""))).isBetween(350, 650);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "forecast of burglary, 2015 | it needs 36 comparable months without a gap, and up to December 2014 there are 24",
                "forecast of burglary, 2020 | it ends 48 months after the newest month held before it, and 24",
                "backtest of burglary, 2015 | it needs 36 comparable months without a gap, and up to December 2014 there are 24",
                "forecast of drugs, 2017 | 0 in 48 months to December 2016 are too few",
            })
    void saysWhyNothingIsExpected(String expression, String words) {
        assertThat(said(expression)).contains(words);
        assertThat(kept(expression).values()).containsEntry("verdict", "not enough data");
    }

    @Test
    void setsWhatWasRecordedBesideWhatWasToBeExpected() {
        assertThat(said("backtest of bicycle-theft, 2016"))
                .containsPattern(
                        "Bicycle theft in Hundred 1, 2016: the 36 months to December 2015 led one to expect \\d+"
                                + " \\(95% prediction interval \\d+ to \\d+\\); \\d+ were recorded, within the interval");
        assertThat(kept("backtest of bicycle-theft, 2016").id()).isEqualTo("backtest:bicycle-theft:E07900201:2016");
    }

    @Test
    void setsAnAreaAmongItsPeersAndBesideItsForce() {
        assertThat(said("comparison of burglary, against peers"))
                .contains("higher than 4 of 4 similar areas (Most similar group)");
        assertThat(said("comparison of shoplifting, against peers")).contains("lower than 4 of 4 similar areas");
        assertThat(compose("comparison of burglary, against peers").document().figures())
                .extracting(Evidence::area)
                .containsExactly("E07900201", "E07900202", "E07900203", "E07900204", "E07900205");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "signal of road-casualties-ksi | 13 | is not counted month by month",
                "comparison of burglary in E23900101, against peers | 48 | No group of areas like Ardenshire",
                "comparison of burglary in E23900101, against force | 48 | There is no figure to set beside: Ardenshire lies in",
                "comparison of burglary, against country | 35 | There is no figure to set beside: no release",
                "hotspots of burglary, by ward | 28 | It cannot be divided by 'ward' here.",
            })
    void saysWhatCannotBeSaidAndWhere(String expression, int column, String words) {
        assertThat(compose(expression).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.words()).contains(words);
            assertThat(fault.column()).isEqualTo(column);
        });
    }

    @Test
    void completesWhatAnAreaIsSetBeside() {
        assertThat(Reach.application(() -> bound.names(Kind.Place.AGAINST, "pee")))
                .extracting(Name::typed)
                .startsWith("peers");
        assertThat(Reach.application(() -> bound.names(Kind.Place.OF, "hot")))
                .extracting(Name::typed)
                .startsWith("hotspots");
    }
}
