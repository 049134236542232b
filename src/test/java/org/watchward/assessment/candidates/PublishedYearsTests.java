package org.watchward.assessment.candidates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.watchward.areas.Area;
import org.watchward.assessment.candidates.Candidate.Told;
import org.watchward.assessment.themes.Theme;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Count;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Judgement;
import org.watchward.indicators.open.Limits;
import org.watchward.indicators.open.Look;
import org.watchward.indicators.open.Numerator.PublishedCount;
import org.watchward.indicators.open.Polarity;
import org.watchward.indicators.open.Verdict;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.statistics.signal.SeriesSignal;

/** Published years beside, or without, the months of an invented county. */
class PublishedYearsTests {

    private static final Period YEAR = Period.parse("ye2025-12");
    private static final Indicator HOMES = published("burglary-of-homes");
    private static final Indicator FRAUD = published("fraud");

    private final InventedCounty county = new InventedCounty(11, 4, 4, 4);

    @Test
    void tellsYearsInMonthsOfTheSameThemeAndAreaThatGoTheSameWay() {
        county.plant("burglary", county.county(), 3, 12);

        var candidates = candidates(
                county.looks(),
                List.of(year(HOMES, county.county(), 1_000, 2_000, "0.000010")),
                theme("property", "burglary", HOMES.id()));

        assertThat(candidates).noneMatch(each -> each.basis() == Candidate.Basis.YEARS);
        assertThat(candidates)
                .filteredOn(each -> each.key().equals("up:burglary:E10990001"))
                .singleElement()
                .satisfies(each -> assertThat(each.told())
                        .contains(new Told(HOMES, county.county(), "the same is seen in the published years")));
    }

    @Test
    void tellsYearsByThemselvesIfTheMonthsSayAnotherThing() {
        county.plant("burglary", county.county(), 3, 12);
        var looks = county.looks();
        var themes = theme("property", "burglary", HOMES.id());
        var rise = year(HOMES, county.county(), 1_000, 2_000, "0.000010");

        assertThat(keys(candidates(looks, List.of(year(HOMES, county.county(), 1_000, 500, "0.000010")), themes)))
                .as("the other way")
                .contains("down:burglary-of-homes:E10990001");
        assertThat(keys(candidates(
                        looks, List.of(year(HOMES, county.part("District 0"), 1_000, 2_000, "0.000010")), themes)))
                .as("of another area")
                .contains("up:burglary-of-homes:E07990000");
        assertThat(keys(candidates(looks, List.of(rise), theme("property", "burglary"))))
                .as("of no theme")
                .contains("up:burglary-of-homes:E10990001");
        assertThat(keys(candidates(looks, List.of(rise), Map.of())))
                .as("neither of a theme")
                .contains("up:burglary-of-homes:E10990001");
    }

    @Test
    void tellsADistrictsYearByItselfFromATenthBeyondTheCountys() {
        assertThat(keysBesideTheCounty(1_640)).containsExactly("up:burglary-of-homes:E10990001");
        assertThat(keysBesideTheCounty(1_660))
                .containsExactlyInAnyOrder("up:burglary-of-homes:E10990001", "up:burglary-of-homes:E07990000");
    }

    @Test
    void tellsACountysYearInTheDistrictThatMakesMostOfIt() {
        assertThat(keysBesideTheCounty(4_300)).hasSize(2);
        assertThat(keysBesideTheCounty(4_400)).containsExactly("up:burglary-of-homes:E07990000");
    }

    /** The county goes from 10,000 to 15,000, a district of it from 1,000. */
    private List<String> keysBesideTheCounty(long district) {
        return keys(candidates(
                List.of(),
                List.of(
                        year(HOMES, county.county(), 10_000, 15_000, "0.000010"),
                        year(HOMES, county.part("District 0"), 1_000, district, "0.000010")),
                Map.of()));
    }

    @Test
    void givesPublishedYearsAsMuchOfTheErrorsAsAKindOfArea() {
        var looks = county.looks();

        var one = Judged.of(looks, List.of(year(FRAUD, county.county(), 1_000, 2_000, "0.001000")));
        var two = Judged.of(
                looks,
                List.of(
                        year(FRAUD, county.county(), 1_000, 2_000, "0.001000"),
                        year(HOMES, county.county(), 1_000, 1_001, "0.900000")));

        assertThat(one.series()).isEqualTo(Judged.of(looks, List.of()).series() + 1);
        assertThat(one.changed()).singleElement().satisfies(each -> {
            assertThat(each.indicator()).isEqualTo(FRAUD);
            assertThat(each.adjusted()).as("four kinds of area, and years").isCloseTo(5 * 0.001, within(1e-12));
        });
        assertThat(two.changed())
                .singleElement()
                .satisfies(each -> assertThat(each.adjusted()).isCloseTo(5 * 2 * 0.001, within(1e-12)));
    }

    @Test
    void doesNotTakeWhatWasRoundedToNothingForCertain() {
        var judged = Judged.of(county.looks(), List.of(year(FRAUD, county.county(), 1_000, 9_000, "0.000000")));

        assertThat(judged.changed())
                .singleElement()
                .satisfies(each -> assertThat(each.adjusted()).isCloseTo(5 * 5e-7, within(1e-15)));
        assertThat(candidates(
                        county.looks(), List.of(year(FRAUD, county.county(), 1_000, 9_000, "0.000000")), Map.of()))
                .singleElement()
                .satisfies(each -> assertThat(each.weighed().certainty()).isBetween(0.9, 0.95));
    }

    private List<Candidate> candidates(List<Look> looks, List<Answer> years, Map<String, Theme> themes) {
        var indicators = new ArrayList<>(InventedCounty.indicators());
        indicators.addAll(List.of(HOMES, FRAUD));
        return Sifting.of(county.extent(), indicators, looks, years, NullCountiesBench.WEIGHTS, themes)
                .candidates();
    }

    private static List<String> keys(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::key).toList();
    }

    private static Map<String, Theme> theme(String id, String... indicators) {
        var theme = new Theme(id, id, 1, "", List.of(indicators), 50, "", false, List.of());
        var themes = new HashMap<String, Theme>();
        theme.indicators().forEach(indicator -> themes.put(indicator, theme));
        return themes;
    }

    private static Indicator published(String id) {
        return new Indicator(
                id,
                id,
                "What it counts, in plain English.",
                new PublishedCount("offences", id),
                1_000,
                Polarity.BAD,
                Set.of(AreaType.DISTRICT, AreaType.COUNTY),
                List.of(),
                "A publisher",
                "Open Government Licence v3.0");
    }

    private static Answer year(Indicator indicator, Area area, long earlier, long count, String pValue) {
        var percent = BigDecimal.valueOf(100.0 * (count - earlier) / earlier);
        var rise = percent.signum() > 0 ? Verdict.RISE : Verdict.FALL;
        var clear = new BigDecimal(pValue).doubleValue() < SeriesSignal.LEVEL;
        return new Answer(
                indicator,
                area,
                YEAR,
                Figure.Known.of(Count.of(count), null, Set.of(), null, List.of()),
                new Comparison.Change(
                        YEAR.yearEarlier(),
                        Count.of(earlier),
                        percent,
                        new Limits(percent, percent),
                        new Judgement(clear ? rise : Verdict.NO_CLEAR_CHANGE, new BigDecimal(pValue), "")));
    }
}
