package org.watchward.assessment.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.demo.GeneratedFolder;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.platform.Reach;
import org.watchward.publication.spi.Evidence;
import org.watchward.sources.Import;
import org.watchward.sources.Progress;

/** The cards of the demonstration county, which has every kind of data but surveys, and a month that is missing. */
@Tag("slow")
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThemeCardsTests {

    private static final AreaCode COUNTY = new AreaCode("E10990001");
    private static final Period WHOLE = Period.parse("2025");
    private static final Period WITH_A_GAP = Period.parse("ye2024-09");

    @Autowired
    private ThemeCards cards;

    @Autowired
    private Areas areas;

    @Autowired
    private PublicFigures figures;

    @BeforeAll
    void importTheCounty(@Autowired Import imports) throws IOException, InterruptedException {
        var folder = GeneratedFolder.small().path();
        Reach.application(() -> imports.run(List.of(folder), LocalDate.of(2026, 2, 5), Progress.NONE));
    }

    private Area county() {
        return areas.get(COUNTY);
    }

    private ThemeCard card(String theme, Period period) {
        return Reach.application(() -> cards.of(county(), period)).stream()
                .filter(card -> card.theme().id().equals(theme))
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal count(String indicator, Area area, Period period) {
        var answer = Reach.application(
                () -> figures.answers(List.of(figures.find(indicator).orElseThrow()), area, period));
        return ((Figure.Known) answer.get(0).figure()).count().value();
    }

    @Test
    void countsTheWholeAsItsOwnPageDoes() {
        var volume = card("burglary", WHOLE).line(Aspect.VOLUME);

        assertThat(new BigDecimal(
                        String.valueOf(volume.evidence().get(0).values().get("count"))))
                .isEqualByComparingTo(count("burglary", county(), WHOLE));
        assertThat(volume.words()).contains("per 1,000 residents");
        assertThat(volume.evidence().get(0).releases()).isNotEmpty();
    }

    @Test
    void countsTheMeasuresOfAThemeTogetherWhereNoEventIsInTwoOfThem() {
        var volume = card("serious-violence-and-weapons", WHOLE).line(Aspect.VOLUME);
        var robbery = count("robbery", county(), WHOLE);
        var weapons = count("possession-of-weapons", county(), WHOLE);

        assertThat(volume.words())
                .startsWith("Robbery and possession of weapons: "
                        + Say.count(robbery.add(weapons).longValueExact()) + " in 2025 (robbery "
                        + Say.count(robbery.longValueExact()));
    }

    @Test
    void addsNoIncidentsToCrimesAndNamesThem() {
        var volume = card("public-order-and-asb", WHOLE).line(Aspect.VOLUME);

        assertThat(volume.brief())
                .startsWith("Public order: "
                        + Say.count(count("public-order", county(), WHOLE).longValueExact())
                        + "; beside it anti-social behaviour ");
    }

    /** Two districts share a partnership, so that no table gives them by themselves. */
    @Test
    void addsUpPartsWhereTheWholeIsNotKnownAndSaysSo() {
        var burglary = card("burglary", WITH_A_GAP);
        var volume = burglary.line(Aspect.VOLUME);
        var partnerships = Reach.application(() -> areas.parts(COUNTY, AreaType.PARTNERSHIP));

        assertThat(volume.words()).contains("(ONS)", "added up over all 4 partnerships of Wendmoor");
        assertThat(volume.evidence())
                .extracting(Evidence::area)
                .containsExactlyElementsOf(partnerships.stream()
                        .map(partnership -> partnership.code().value())
                        .toList());
        assertThat(burglary.line(Aspect.CONFIDENCE).brief()).isEqualTo("moderate");
        assertThat(burglary.line(Aspect.COMPARISON).value()).isNull();
    }

    @Test
    void doesNotMakeUpACountThatNobodyPublished() {
        var burglary = card("burglary", Period.parse("2024"));

        assertThat(burglary.line(Aspect.VOLUME).value()).isNull();
        assertThat(burglary.line(Aspect.VOLUME).words()).contains("March 2024");
        assertThat(burglary.values()).doesNotContainKey(Aspect.CONFIDENCE);
    }

    @Test
    void measuresTheDeprivationGapWhereOneIsDeclaredForWhatItCounts() {
        assertThat(card("violence", WHOLE).line(Aspect.DEPRIVATION).words()).contains("most deprived fifth");
        assertThat(card("burglary", WHOLE).line(Aspect.DEPRIVATION).words()).startsWith("Not measured");
    }

    @Test
    void leavesNoAspectWithoutWords() {
        for (var period : List.of(WHOLE, WITH_A_GAP, Period.parse("2025-12"))) {
            assertThat(Reach.application(() -> cards.of(county(), period)))
                    .hasSize(12)
                    .allSatisfy(card -> assertThat(card.lines())
                            .hasSize(Aspect.values().length)
                            .allSatisfy(line -> assertThat(line.words()).matches("(?s)[A-Z0-9].*\\.")));
        }
    }

    @Test
    void tellsTheSignsOfATheme() {
        var trends = Reach.application(() -> cards.of(county(), WHOLE)).stream()
                .map(card -> card.line(Aspect.TREND))
                .toList();

        assertThat(trends).anySatisfy(line -> assertThat(line.evidence()).isNotEmpty());
        assertThat(trends)
                .filteredOn(line -> !line.evidence().isEmpty())
                .allSatisfy(line -> assertThat(line.brief()).matches("(rising|falling|mixed)( in parts)?"));
    }
}
