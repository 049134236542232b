package org.watchward.assessment.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
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

        var candidates = NullCountiesBench.sift(county).candidates();

        assertThat(keys(candidates)).contains("up:burglary:E10990001");
        assertThat(candidates)
                .noneMatch(each -> each.indicator().id().equals("burglary")
                        && each.area().type().plural().equals("districts"));
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
