package org.watchward.assessment.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.watchward.assessment.candidates.Candidate.Told;

class SiftingTests {

    private static InventedCounty aCounty() {
        return new InventedCounty(11, 4, 4, 4);
    }

    @Test
    void findsNothingWhereNothingChanged() {
        var sifted = NullCountiesBench.sift(aCounty());

        assertThat(sifted.candidates()).isEmpty();
        assertThat(sifted.judged()).isPositive().isLessThanOrEqualTo(sifted.series());
    }

    @Test
    void tellsAWholeInItsPartIfNothingIsLeftOfItWithoutThePart() {
        var county = aCounty();
        county.plant("vehicle-crime", county.part("Ward 1.2"), 6, 9);

        var candidates = NullCountiesBench.sift(county).candidates();

        assertThat(keys(candidates)).contains("up:vehicle-crime:E05990006");
        assertThat(candidates)
                .as("neither its district nor the county is told of what is one ward's")
                .noneMatch(each -> each.indicator().id().equals("vehicle-crime")
                        && !each.area().equals(county.part("Ward 1.2")));
    }

    @Test
    void tellsAllCrimeInTheKindThatRose() {
        var county = aCounty();
        county.plant("violent-crime", county.county(), 2.5, 12);

        var candidates = NullCountiesBench.sift(county).candidates();

        assertThat(keys(candidates)).first().isEqualTo("up:violent-crime:E10990001");
        assertThat(keys(candidates)).doesNotContain("up:all-crime:E10990001");
        assertThat(told(candidates.get(0))).contains("all-crime in Nullshire");
    }

    @Test
    void tellsPartsThatChangedNoMoreThanTheRestInTheWhole() {
        var county = aCounty();
        county.plant("burglary", county.county(), 2, 12);
        county.plant("shoplifting", county.county(), 2, 12);
        county.plant("vehicle-crime", county.county(), 2, 12);

        var candidates = NullCountiesBench.sift(county).candidates();

        assertThat(keys(candidates))
                .as("of no district, ward or LSOA, nor all crime")
                .containsExactlyInAnyOrder(
                        "up:burglary:E10990001", "up:shoplifting:E10990001", "up:vehicle-crime:E10990001");
    }

    @Test
    void tellsNoMoreOfARiseOfEverythingInNineteenCountiesOfTwenty() {
        var more = LongStream.range(0, 20)
                .mapToObj(seed -> new InventedCounty(1_000 + seed, seed % 2 == 0, 4, 4, 3).plantEverywhere(1.7, 12))
                .filter(county -> !RisenCountiesBench.more(county).isEmpty())
                .count();

        assertThat(more).isLessThanOrEqualTo(1);
    }

    @Test
    void tellsByItselfWhatRoseMoreThanAllElseThatRose() {
        var county = aCounty().plantEverywhere(1.5, 12);
        county.plant("drugs", county.county(), 2, 12);
        county.plant("vehicle-crime", county.part("District 1"), 2.5, 9);
        county.plant("burglary", county.part("Ward 2.3"), 4, 12);

        var keys = keys(NullCountiesBench.sift(county).candidates());

        assertThat(keys)
                .contains(
                        "up:all-crime:E10990001",
                        "up:drugs:E10990001",
                        "up:vehicle-crime:E07990001",
                        "up:burglary:E05990011");
        assertThat(keys).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void tellsRisesAndFallsApart() {
        var county = aCounty();
        county.plant("shoplifting", county.part("District 0"), 3, 9);
        county.plant("burglary", county.part("District 3"), 0.1, 12);

        var keys = keys(NullCountiesBench.sift(county).candidates());

        assertThat(keys).contains("up:shoplifting:E07990000", "down:burglary:E07990003");
    }

    @Test
    void ranksByTheDeclaredWeightsAlone() {
        var county = aCounty();
        county.plant("shoplifting", county.part("District 0"), 3, 9);
        county.plant("violent-crime", county.part("District 2"), 2.5, 9);

        var candidates = NullCountiesBench.sift(county).candidates();

        assertThat(candidates)
                .isSortedAccordingTo((one, other) ->
                        Double.compare(other.weighed().score(), one.weighed().score()))
                .allSatisfy(each -> {
                    assertThat(each.weighed().score()).isBetween(0.0, 1.0);
                    assertThat(each.adjusted()).isLessThan(Judged.FALSE_DISCOVERY);
                });
    }

    @Test
    void losesNothingThatStandsOut() {
        var county = aCounty();
        county.plant("vehicle-crime", county.part("District 1"), 3, 9);
        county.plant("drugs", county.county(), 2, 12);

        var judged = Judged.of(county.looks(), List.of());
        var candidates = NullCountiesBench.sift(county).candidates();

        assertThat(candidates.size()
                        + candidates.stream()
                                .mapToInt(each -> each.told().size())
                                .sum())
                .isEqualTo(judged.changed().size());
    }

    private static List<String> keys(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::key).collect(Collectors.toList());
    }

    private static List<String> told(Candidate candidate) {
        return candidate.told().stream()
                .map((Told each) -> each.indicator().id() + " in " + each.area().name())
                .toList();
    }
}
