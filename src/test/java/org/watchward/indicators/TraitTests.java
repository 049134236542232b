package org.watchward.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.watchward.areas.Profile;
import org.watchward.kernel.AreaCode;

class TraitTests {

    @Test
    void keepsWhatFourAreasInFiveHave() {
        var profiles = List.of(
                aProfile(1, 0.1, 1.0),
                aProfile(2, 0.2, 1.1),
                aProfile(3, 0.3, null),
                aProfile(4, 0.4, null),
                aProfile(5, null, 0.9));

        var traits = Trait.list(profiles, Map.of());

        assertThat(traits).extracting(Trait::name).containsExactly("residents", "the rural share");
        assertThat(Trait.areasWithAll(traits)).containsExactly(code(1), code(2), code(3), code(4));
    }

    @Test
    void takesResidentsByTheirLogarithm() {
        var residents = Trait.list(List.of(aProfile(1, null, null)), Map.of()).get(0);

        assertThat(residents.of(code(1))).isCloseTo(Math.log(1_000), within(1e-12));
    }

    @Test
    void countsIncomeDeprivationOnlyOfAreasWithAProfile() {
        var elsewhere = Map.of(code(7), 0.5, code(8), 0.6, code(1), 0.1);

        var traits = Trait.list(List.of(aProfile(1, null, null), aProfile(2, null, null)), elsewhere);

        assertThat(traits).extracting(Trait::name).containsExactly("residents");
    }

    @Test
    void knowsNoTraitWhereNoResidentsAreHeld() {
        assertThat(Trait.list(List.of(), Map.of(code(1), 0.5))).isEmpty();
        assertThat(Trait.areasWithAll(List.of())).isEmpty();
    }

    private static Profile aProfile(int number, @Nullable Double rural, @Nullable Double workday) {
        return new Profile(code(number), 1_000L * number, rural, workday);
    }

    private static AreaCode code(int number) {
        return new AreaCode("E0790010" + number);
    }
}
