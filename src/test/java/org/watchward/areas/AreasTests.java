package org.watchward.areas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Reach;

/** Loaded by the application, read with the public's reach, as pages do. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class AreasTests {

    private static final AreaCode DISTRICT = new AreaCode("E07900001");
    private static final AreaCode WARD = new AreaCode("E05900001");
    private static final AreaCode FORCE = new AreaCode("E23900001");
    private static final AreaCode PARTNERSHIP = new AreaCode("E22900001");
    private static final AreaCode LSOA = new AreaCode("E01900001");
    private static final AreaCode SPLIT = new AreaCode("E01900002");
    private static final AreaCode CHILD = new AreaCode("E01900003");
    private static final AreaCode OTHER_CHILD = new AreaCode("E01900004");

    @Autowired
    private Areas areas;

    @Autowired
    private AreaLookup lookup;

    @Autowired
    private Crosswalk crosswalk;

    @Autowired
    private AreaLoading loading;

    @Autowired
    private JdbcClient records;

    @Autowired
    private TransactionTemplate transactions;

    @BeforeEach
    void loadAVale() {
        Reach.application(() -> List.of("listing", "containment", "code_change", "headcount", "postcode")
                .forEach(table -> records.sql("delete from areas." + table).update()));
        load(1, load -> {
            load.list(new Listing(DISTRICT, "Vale of Arden", "Dyffryn Arden", 2024, null, null));
            load.list(Listing.of(WARD, "Arden & St Mary's", 2024));
            load.list(Listing.of(FORCE, "Ardenshire", 2024));
            load.list(Listing.of(PARTNERSHIP, "Vale of Arden", 2024));
            load.list(Listing.of(LSOA, "Vale of Arden 001A", 2021));
            load.list(Listing.of(LSOA, "Old Arden 001A", 2011));
            load.list(Listing.of(SPLIT, "Old Arden 001B", 2011));
            load.list(Listing.of(CHILD, "Vale of Arden 001C", 2021));
            load.list(Listing.of(OTHER_CHILD, "Vale of Arden 001D", 2021));
            load.change(new CodeChange(LSOA, LSOA, CodeChange.Kind.UNCHANGED, 2021));
            load.change(new CodeChange(SPLIT, CHILD, CodeChange.Kind.SPLIT, 2021));
            load.change(new CodeChange(SPLIT, OTHER_CHILD, CodeChange.Kind.SPLIT, 2021));
            for (var lsoa : List.of(LSOA, CHILD, OTHER_CHILD)) {
                load.contain(new Containment(lsoa, DISTRICT, 2022, Fit.EXACT));
                load.contain(new Containment(lsoa, WARD, 2024, Fit.BEST_FIT));
            }
            load.contain(new Containment(WARD, DISTRICT, 2024, Fit.EXACT));
            load.contain(new Containment(DISTRICT, PARTNERSHIP, 2024, Fit.EXACT));
            load.contain(new Containment(PARTNERSHIP, FORCE, 2024, Fit.EXACT));
        });
    }

    @Test
    void findsAnAreaByCode() {
        var area = areas.get(DISTRICT);

        assertThat(area.name()).isEqualTo("Vale of Arden");
        assertThat(area.nameCy()).isEqualTo("Dyffryn Arden");
        assertThat(area.type()).isEqualTo(AreaType.DISTRICT);
        assertThat(area.current()).isTrue();
        assertThat(areas.find(new AreaCode("E07999999"))).isEmpty();
        assertThatThrownBy(() -> areas.get(new AreaCode("E07999999")))
                .isInstanceOf(UnknownArea.class)
                .hasMessageContaining("E07999999");
    }

    @Test
    void namesAnAreaAsItsNewestListDoesAndKnowsEndedOnes() {
        assertThat(areas.get(LSOA).name()).isEqualTo("Vale of Arden 001A");
        assertThat(areas.get(SPLIT).current()).isFalse();
        assertThat(areas.successors(SPLIT)).extracting(Area::code).containsExactly(CHILD, OTHER_CHILD);
    }

    @Test
    void findsAreasByNameInBothLanguagesAndByFormerNames() {
        assertThat(areas.named("vale of arden", null))
                .extracting(Area::type)
                .containsExactlyInAnyOrder(AreaType.DISTRICT, AreaType.PARTNERSHIP);
        assertThat(areas.named("Dyffryn Arden", AreaType.DISTRICT)).hasSize(1);
        assertThat(areas.named("old arden 001a", null)).extracting(Area::code).containsExactly(LSOA);
        assertThat(areas.named("e07900001", null)).extracting(Area::code).containsExactly(DISTRICT);
        assertThat(areas.named("e07900001", AreaType.WARD)).isEmpty();
        assertThat(areas.named("Arden and St Marys", AreaType.WARD)).hasSize(1);
    }

    @Test
    void searchesTheWordsOfNames() {
        assertThat(areas.search("arden", 10))
                .extracting(Area::code)
                .startsWith(FORCE, WARD)
                .contains(DISTRICT, PARTNERSHIP, LSOA)
                .doesNotContain(SPLIT);
        assertThat(areas.search("vale", 1)).extracting(Area::code).containsExactly(DISTRICT);
        assertThat(areas.search("100% of_it", 5)).isEmpty();
        assertThat(areas.search("  ", 5)).isEmpty();
    }

    @Test
    void findsThePlacesAroundAPostcode() {
        load(2, load -> load.place(new Postcode("AR11AA", LSOA, false)));

        assertThat(areas.search("ar1 1aa", 10))
                .extracting(Area::code)
                .containsExactly(LSOA, WARD, DISTRICT, PARTNERSHIP, FORCE);
        assertThat(areas.ofPostcode("AR1 1AB")).isEmpty();
    }

    @Test
    void knowsWhatLiesInWhat() {
        assertThat(areas.parts(FORCE, AreaType.DISTRICT)).extracting(Area::code).containsExactly(DISTRICT);
        assertThat(areas.parts(DISTRICT, AreaType.LSOA))
                .extracting(Area::code)
                .containsExactly(LSOA, CHILD, OTHER_CHILD);
        assertThat(areas.wholes(CHILD)).extracting(Area::code).containsExactly(WARD, DISTRICT, PARTNERSHIP, FORCE);
        assertThat(areas.force(WARD)).map(Area::code).contains(FORCE);
        assertThat(areas.force(FORCE)).map(Area::code).contains(FORCE);
    }

    @Test
    void rollsEveryLsoaUpOnce() {
        var memberships = new java.util.ArrayList<AreaLookup.Membership>();

        lookup.each(memberships::add);

        assertThat(memberships)
                .hasSize(12)
                .doesNotHaveDuplicates()
                .contains(new AreaLookup.Membership(CHILD, FORCE, AreaType.FORCE, Fit.EXACT))
                .contains(new AreaLookup.Membership(CHILD, WARD, AreaType.WARD, Fit.BEST_FIT));
        assertThat(lookup.lsoas(PARTNERSHIP)).containsExactly(LSOA, CHILD, OTHER_CHILD);
    }

    @Test
    void countsUpItsEditionWithEveryChange() {
        var before = lookup.edition();

        load(2, load -> load.list(Listing.of(WARD, "Arden", 2025)));

        assertThat(lookup.edition()).isEqualTo(before + 1);
        assertThat(crosswalk.table().edition()).isEqualTo(before + 1);
    }

    @Test
    void prefersPublishedResidentsAndSumsTheRestFromTheirParts() {
        load(2, load -> {
            load.count(residents(LSOA, 2019, 1000));
            load.count(residents(SPLIT, 2019, 2001));
        });
        load(3, load -> load.count(residents(DISTRICT, 2019, 3100)));

        assertThat(areas.residents(DISTRICT, 2019)).contains(published(DISTRICT, 2019, 3100, 3));
        assertThat(areas.residents(PARTNERSHIP, 2019).orElseThrow())
                .isEqualTo(new Residents(
                        PARTNERSHIP, 2019, 3100, false, Residents.Basis.SUMMED, Set.of(new ReleaseId(3))));
        assertThat(areas.residents(WARD, 2019).orElseThrow())
                .isEqualTo(new Residents(WARD, 2019, 3001, true, Residents.Basis.SUMMED, Set.of(new ReleaseId(2))));
    }

    @Test
    void carriesTheResidentsOfASplitLsoaWithoutLosingOne() {
        load(2, load -> load.count(residents(SPLIT, 2019, 2001)));

        var one = areas.residents(CHILD, 2019).orElseThrow();
        var other = areas.residents(OTHER_CHILD, 2019).orElseThrow();

        assertThat(one.people() + other.people()).isEqualTo(2001);
        assertThat(one.estimated()).isTrue();
        assertThat(one.basis()).isEqualTo(Residents.Basis.CARRIED);
        assertThat(areas.residents(WARD, 2019)).as("a part is missing").isEmpty();
    }

    @Test
    void answersWithTheNearestMidYearAndSaysWhich() {
        load(2, load -> {
            load.count(residents(DISTRICT, 2012, 3000));
            load.count(residents(DISTRICT, 2018, 3300));
        });

        assertThat(areas.residents(DISTRICT, 2025).orElseThrow().year()).isEqualTo(2018);
        assertThat(areas.residents(DISTRICT, 2015).orElseThrow().year()).isEqualTo(2012);
        assertThat(areas.residents(FORCE, 2012).orElseThrow().people()).isEqualTo(3000);
        assertThat(areas.residents(LSOA, 2012)).isEmpty();
    }

    @Test
    void prefersTheLaterEditionOfAnEstimateInWhicheverOrderTheyCame() {
        load(2, load -> load.count(new Headcount(DISTRICT, Headcount.Population.RESIDENTS, 2019, 2022, 3350)));
        load(3, load -> load.count(new Headcount(DISTRICT, Headcount.Population.RESIDENTS, 2019, 2019, 3300)));

        assertThat(areas.residents(DISTRICT, 2019).orElseThrow().people()).isEqualTo(3350);
    }

    @Test
    void sharesASplitLsoaByResidentsOnceTheyAreHeld() {
        assertThat(crosswalk.of(SPLIT))
                .extracting(each -> each.share().toPlainString())
                .containsOnly("0.500000");

        load(2, load -> {
            load.count(residents(CHILD, 2022, 1500));
            load.count(residents(OTHER_CHILD, 2022, 500));
        });

        assertThat(crosswalk.of(SPLIT))
                .extracting(each -> each.share().toPlainString())
                .containsExactly("0.750000", "0.250000");
    }

    @Test
    void undoesALoadWhoseTransactionFails() {
        var before = lookup.edition();

        assertThatThrownBy(() -> load(2, load -> {
                    load.list(Listing.of(new AreaCode("E07900009"), "Nowhere", 2024));
                    throw new IllegalStateException("stop");
                }))
                .hasMessage("stop");

        assertThat(areas.find(new AreaCode("E07900009"))).isEmpty();
        assertThat(lookup.edition()).isEqualTo(before);
    }

    private void load(long release, Consumer<AreaLoad> facts) {
        Reach.application(() -> transactions.executeWithoutResult(open -> {
            var load = loading.begin(new ReleaseId(release));
            facts.accept(load);
            load.settle();
        }));
    }

    private static Headcount residents(AreaCode code, int year, long people) {
        return new Headcount(code, Headcount.Population.RESIDENTS, year, year, people);
    }

    private static Residents published(AreaCode code, int year, long people, long release) {
        return new Residents(code, year, people, false, Residents.Basis.PUBLISHED, Set.of(new ReleaseId(release)));
    }
}
