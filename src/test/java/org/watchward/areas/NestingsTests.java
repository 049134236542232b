package org.watchward.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;

/** Invented codes: places of district 1 are numbered 1xx, of district 2 2xx. */
class NestingsTests {

    private static final String LSOA = "E01900101";
    private static final String WARD = "E05900101";
    private static final String NEWER_WARD = "E05900111";
    private static final String DISTRICT = "E07900001";
    private static final String OTHER_DISTRICT = "E07900002";
    private static final String UNITARY = "E06900001";
    private static final String PARTNERSHIP = "E22900001";
    private static final String OTHER_PARTNERSHIP = "E22900002";
    private static final String FORCE = "E23900001";
    private static final String COUNTY = "E10900001";

    private final List<Containment> lists = new ArrayList<>();
    private final List<CodeChange> changes = new ArrayList<>();

    @Test
    void followsAnLsoaThroughItsDistrictToPartnershipAndForce() {
        says(LSOA, DISTRICT, 2022, Fit.EXACT);
        says(DISTRICT, PARTNERSHIP, 2024, Fit.EXACT);
        says(PARTNERSHIP, FORCE, 2024, Fit.EXACT);
        says(DISTRICT, COUNTY, 0, Fit.COMPILED);

        assertThat(whole(LSOA, AreaType.PARTNERSHIP)).contains(PARTNERSHIP);
        assertThat(whole(LSOA, AreaType.FORCE)).contains(FORCE);
        assertThat(whole(LSOA, AreaType.COUNTY)).contains(COUNTY);
        assertThat(whole(PARTNERSHIP, AreaType.COUNTY)).contains(COUNTY);
    }

    @Test
    void believesTheExactDistrictOverTheNewerDistrictOfTheWard() {
        says(LSOA, DISTRICT, 2022, Fit.EXACT);
        says("E01900102", DISTRICT, 2022, Fit.EXACT);
        says("E01900102", DISTRICT, 2024, Fit.BEST_FIT);
        says(LSOA, OTHER_DISTRICT, 2024, Fit.BEST_FIT);
        says(LSOA, "E05900201", 2024, Fit.BEST_FIT);
        says("E05900201", OTHER_DISTRICT, 2024, Fit.EXACT);
        says(OTHER_DISTRICT, OTHER_PARTNERSHIP, 2024, Fit.EXACT);

        assertThat(whole(LSOA, AreaType.WARD)).contains("E05900201");
        assertThat(whole(LSOA, AreaType.DISTRICT)).contains(DISTRICT);
        assertThat(whole(LSOA, AreaType.PARTNERSHIP)).isEmpty();
    }

    @Test
    void carriesAnEndedDistrictToTheOneThatALaterListPutsItsLsoasIn() {
        says(LSOA, DISTRICT, 2022, Fit.EXACT);
        says("E01900102", DISTRICT, 2022, Fit.EXACT);
        says(LSOA, UNITARY, 2024, Fit.BEST_FIT);
        says("E01900102", UNITARY, 2024, Fit.BEST_FIT);

        assertThat(nestings().current(code(DISTRICT))).isFalse();
        assertThat(whole(LSOA, AreaType.DISTRICT)).contains(UNITARY);
    }

    @Test
    void carriesAnEndedDistrictToItsDeclaredSuccessor() {
        says(LSOA, DISTRICT, 2019, Fit.EXACT);
        changes.add(new CodeChange(code(DISTRICT), code(UNITARY), CodeChange.Kind.REPLACED, 0));

        assertThat(whole(LSOA, AreaType.DISTRICT)).contains(UNITARY);
    }

    @Test
    void believesOfARecodedDistrictWhatWasSaidOfItBefore() {
        says(LSOA, DISTRICT, 2022, Fit.EXACT);
        says(DISTRICT, PARTNERSHIP, 2024, Fit.EXACT);
        says(DISTRICT, FORCE, 2024, Fit.EXACT);
        changes.add(new CodeChange(code(DISTRICT), code(OTHER_DISTRICT), CodeChange.Kind.REPLACED, 0));

        assertThat(whole(LSOA, AreaType.DISTRICT)).contains(OTHER_DISTRICT);
        assertThat(whole(LSOA, AreaType.PARTNERSHIP)).contains(PARTNERSHIP);
        assertThat(whole(LSOA, AreaType.FORCE)).contains(FORCE);
    }

    @Test
    void knowsNoPartnershipOfADistrictThatSeveralShare() {
        says(LSOA, UNITARY, 2022, Fit.EXACT);
        says(UNITARY, PARTNERSHIP, 2024, Fit.EXACT);
        says(UNITARY, OTHER_PARTNERSHIP, 2024, Fit.EXACT);
        says(UNITARY, FORCE, 2024, Fit.EXACT);
        says(PARTNERSHIP, FORCE, 2024, Fit.EXACT);

        assertThat(whole(LSOA, AreaType.PARTNERSHIP)).isEmpty();
        assertThat(whole(LSOA, AreaType.FORCE)).contains(FORCE);
        assertThat(whole(PARTNERSHIP, AreaType.DISTRICT)).contains(UNITARY);
        assertThat(whole(PARTNERSHIP, AreaType.FORCE)).contains(FORCE);
    }

    @Test
    void countsNothingTowardsAPartnershipThatIsNotMadeOfWholeDistricts() {
        says(LSOA, DISTRICT, 2022, Fit.EXACT);
        says(DISTRICT, PARTNERSHIP, 2024, Fit.EXACT);
        says(UNITARY, PARTNERSHIP, 2024, Fit.EXACT);
        says(UNITARY, OTHER_PARTNERSHIP, 2024, Fit.EXACT);

        assertThat(whole(LSOA, AreaType.PARTNERSHIP)).isEmpty();
    }

    @Test
    void letsAPartnershipCoverSeveralDistricts() {
        says(DISTRICT, PARTNERSHIP, 2024, Fit.EXACT);
        says(OTHER_DISTRICT, PARTNERSHIP, 2024, Fit.EXACT);

        assertThat(whole(DISTRICT, AreaType.PARTNERSHIP)).contains(PARTNERSHIP);
        assertThat(whole(OTHER_DISTRICT, AreaType.PARTNERSHIP)).contains(PARTNERSHIP);
    }

    @Test
    void endsAWardThatTheNewestListOfItsDistrictLeavesOut() {
        says(WARD, DISTRICT, 2017, Fit.EXACT);
        says(NEWER_WARD, DISTRICT, 2025, Fit.EXACT);
        says("E05900201", OTHER_DISTRICT, 2017, Fit.EXACT);

        assertThat(nestings().current(code(WARD))).isFalse();
        assertThat(nestings().current(code(NEWER_WARD))).isTrue();
        assertThat(nestings().current(code("E05900201"))).isTrue();
        assertThat(whole(NEWER_WARD, AreaType.DISTRICT)).contains(DISTRICT);
    }

    @Test
    void believesADatedListOfWardsOverACompiledOne() {
        says(WARD, DISTRICT, 2026, Fit.COMPILED);
        says(NEWER_WARD, DISTRICT, 2025, Fit.EXACT);

        assertThat(nestings().current(code(WARD))).isFalse();
    }

    @Test
    void endsAPartnershipThatItsDistrictHasLeft() {
        says(DISTRICT, OTHER_PARTNERSHIP, 2017, Fit.EXACT);
        says(OTHER_PARTNERSHIP, FORCE, 2017, Fit.EXACT);
        says(DISTRICT, PARTNERSHIP, 2024, Fit.EXACT);
        says(PARTNERSHIP, FORCE, 2024, Fit.EXACT);

        assertThat(nestings().current(code(OTHER_PARTNERSHIP))).isFalse();
        assertThat(whole(DISTRICT, AreaType.PARTNERSHIP)).contains(PARTNERSHIP);
    }

    private void says(String part, String whole, int vintage, Fit fit) {
        lists.add(new Containment(code(part), code(whole), vintage, fit));
    }

    private Optional<String> whole(String part, AreaType type) {
        return nestings().all().stream()
                .filter(each -> each.part().equals(code(part)) && each.wholeType() == type)
                .map(each -> each.whole().value())
                .findFirst();
    }

    private Nestings nestings() {
        var codes = new HashSet<AreaCode>();
        lists.forEach(each -> codes.addAll(List.of(each.part(), each.whole())));
        changes.forEach(each -> codes.addAll(List.of(each.earlier(), each.later())));
        return new Nestings(codes, lists, changes);
    }

    private static AreaCode code(String value) {
        return new AreaCode(value);
    }
}
