package org.watchward.sources.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.watchward.RealData;
import org.watchward.areas.Area;
import org.watchward.areas.AreaLookup;
import org.watchward.areas.Areas;
import org.watchward.areas.Carried;
import org.watchward.areas.Crosswalk;
import org.watchward.areas.Placement;
import org.watchward.areas.Residents;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.platform.Reach;
import org.watchward.sources.Import;
import org.watchward.sources.ImportReport;
import org.watchward.sources.Progress;

/** Every published file of areas and population at hand, imported at once as a person would. */
@Tag("real-data")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealPlacesTests {

    private static final AreaCode OXFORD = new AreaCode("E07000178");
    private static final AreaCode CHERWELL = new AreaCode("E07000177");
    private static final AreaCode BUCKINGHAMSHIRE = new AreaCode("E06000060");
    private static final AreaCode THAMES_VALLEY = new AreaCode("E23000029");
    private static final AreaCode GWENT = new AreaCode("W15000002");

    @Autowired
    private Import importing;

    @Autowired
    private Areas areas;

    @Autowired
    private AreaLookup lookup;

    @Autowired
    private Crosswalk crosswalk;

    private final Map<String, Long> rowsRead = new HashMap<>();
    private ImportReport report = new ImportReport(List.of(), List.of(), List.of(), List.of(), java.time.Duration.ZERO);

    @BeforeAll
    void importsEverything() {
        var paths = List.of(RealData.path("data/geography"), RealData.path("data/population"));
        report = Reach.application(() -> importing.run(paths, null, new Progress() {
            @Override
            public void read(String file, long rows, long quarantined) {
                rowsRead.put(file, rows);
            }
        }));
    }

    @Test
    void recognisesEveryFile() {
        assertThat(report.unrecognised()).isEmpty();
        assertThat(report.refused()).isEmpty();
        assertThat(rowsRead).hasSize(45);
    }

    @Test
    void readsEveryRow() {
        assertThat(rowsRead)
                .containsEntry("lookup_lsoa11_lsoa21_ltla22.csv", 35_795L)
                .containsEntry("lookup_lsoa21_ward24_ltla24.csv", 35_672L)
                .containsEntry("lookup_lsoa11_ward17.csv", 34_753L)
                .containsEntry("lookup_ltla24_csp24_pfa24.csv", 332L)
                .containsEntry("ward_all_codes.csv", 15_729L)
                .containsEntry("la_all_codes.csv", 415L)
                .containsEntry("area_all_codes.csv", 462L)
                .containsEntry("lsoa_latlong.csv", 48_424L)
                .containsEntry("ruc21_lsoa21.csv", 35_672L)
                .containsEntry("2019_population.csv", 42_620L)
                .containsEntry("population20_lsoa11.csv.gz", 34_753L)
                .containsEntry("population20_ltla21.csv", 331L);
        assertThat(boundaries("boundaries/lsoa/E07")).isEqualTo(428);
        assertThat(boundaries("boundaries/lsoa11/E07")).isEqualTo(407);
        assertThat(boundaries("boundaries/ward/")).isEqualTo(112);
        assertThat(boundaries("martinjc-lsoa-2011/")).isEqualTo(407);
    }

    private long boundaries(String folder) {
        return rowsRead.entrySet().stream()
                .filter(each -> each.getKey().contains(folder))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    @Test
    void listsOxfordshiresDistrictsAndTheForceTheyLieIn() {
        assertThat(areas.named("West Oxfordshire", AreaType.DISTRICT))
                .extracting(area -> area.code().value())
                .containsExactly("E07000181");
        assertThat(areas.parts(new AreaCode("E10000025"), AreaType.DISTRICT))
                .extracting(Area::name)
                .containsExactly("Cherwell", "Oxford", "South Oxfordshire", "Vale of White Horse", "West Oxfordshire");
        assertThat(areas.force(OXFORD)).map(Area::code).contains(THAMES_VALLEY);
        assertThat(areas.wholes(OXFORD))
                .extracting(Area::name)
                .containsExactly("Oxford", "Oxfordshire", "Thames Valley", "South East", "England");
    }

    @Test
    void putsEachLsoaInItsOwnDistrict() {
        assertThat(lookup.lsoas(CHERWELL)).hasSize(102).doesNotContain(new AreaCode("E01027305"));
        assertThat(lookup.lsoas(OXFORD)).hasSize(84);
        assertThat(areas.wholes(new AreaCode("E01027305")))
                .extracting(Area::name)
                .startsWith("Cropredy, Sibfords and Wroxton", "West Northamptonshire")
                .contains("Northamptonshire")
                .doesNotContain("Cherwell", "Oxfordshire", "Thames Valley");
    }

    @Test
    void placesEveryLsoaOfEnglandAndWalesInADistrictAndAForce() {
        var districts = new HashMap<AreaCode, AreaCode>();
        var forces = new HashMap<AreaCode, AreaCode>();
        lookup.each(each -> {
            if (each.type() == AreaType.DISTRICT) {
                districts.put(each.lsoa(), each.area());
            }
            if (each.type() == AreaType.FORCE) {
                forces.put(each.lsoa(), each.area());
            }
        });

        assertThat(districts).hasSize(35_672);
        assertThat(Set.copyOf(districts.values())).hasSize(318);
        var without = new HashMap<>(districts);
        without.keySet().removeAll(forces.keySet());
        assertThat(Set.copyOf(without.values())).isEmpty();
        assertThat(Set.copyOf(forces.values())).hasSize(43);
    }

    @Test
    void carriesEndedDistrictsToWhatTookThemOver() {
        var harrogate = areas.get(new AreaCode("E07000165"));

        assertThat(harrogate.current()).isFalse();
        assertThat(areas.successors(harrogate.code())).extracting(Area::name).containsExactly("North Yorkshire");
        assertThat(areas.wholes(new AreaCode("E01027693")))
                .extracting(Area::name)
                .contains("North Yorkshire");
        assertThat(areas.named("Aylesbury Vale", AreaType.DISTRICT))
                .singleElement()
                .satisfies(area -> assertThat(area.current()).isFalse());
    }

    @Test
    void knowsNoLsoasOfPartnershipsThatShareADistrict() {
        var partnerships = areas.parts(BUCKINGHAMSHIRE, AreaType.PARTNERSHIP);

        assertThat(partnerships)
                .extracting(Area::name)
                .containsExactly("Aylesbury Vale", "Chiltern", "South Bucks", "Wycombe");
        assertThat(partnerships).allSatisfy(each -> {
            assertThat(lookup.lsoas(each.code())).isEmpty();
            assertThat(areas.residents(each.code(), 2022)).isEmpty();
            assertThat(areas.force(each.code())).map(Area::code).contains(THAMES_VALLEY);
        });
        assertThat(areas.parts(new AreaCode("E22000359"), AreaType.DISTRICT))
                .extracting(Area::name)
                .containsExactly("Stratford-on-Avon", "Warwick");
    }

    @Test
    void countsOxfordsWardsOf2025() {
        assertThat(areas.parts(OXFORD, AreaType.WARD))
                .hasSize(24)
                .extracting(Area::name)
                .contains("Holywell");
        assertThat(areas.parts(new AreaCode("E05013106"), AreaType.LSOA)).isEmpty();
        assertThat(areas.parts(CHERWELL, AreaType.WARD)).hasSize(16);
    }

    @Test
    void namesLsoasAsTheirNewestListDoes() {
        assertThat(areas.get(new AreaCode("E01027305")).name()).isEqualTo("West Northamptonshire 048E");
        assertThat(areas.named("South Northamptonshire 006E", null)).hasSize(1);
        assertThat(areas.named("City of London", AreaType.FORCE)).hasSize(1);
    }

    @Test
    void findsEightSplitAndTwoMergedLsoasInGwent() {
        var gwent = Set.copyOf(lookup.lsoas(GWENT));
        var changed = crosswalk.table().changes().stream()
                .filter(each -> gwent.contains(each.lsoa21()))
                .toList();

        assertThat(changed.stream()
                        .filter(each -> each.method() == Carried.Method.APPORTIONED)
                        .map(Carried::lsoa)
                        .distinct())
                .hasSize(8);
        assertThat(changed.stream()
                        .filter(each -> each.method() == Carried.Method.MERGED)
                        .map(Carried::lsoa21)
                        .distinct())
                .hasSize(2);
    }

    @Test
    void carriesEveryChangedLsoaWithSharesThatAddUpToOne() {
        var changes = crosswalk.table().changes();

        assertThat(changes.stream().map(Carried::lsoa).distinct()).hasSize(34_753 - 33_647);
        assertThat(changes.stream()
                        .collect(java.util.stream.Collectors.groupingBy(
                                Carried::lsoa,
                                java.util.stream.Collectors.reducing(
                                        java.math.BigDecimal.ZERO, Carried::share, java.math.BigDecimal::add)))
                        .values())
                .allSatisfy(sum -> assertThat(sum).isEqualByComparingTo("1"));
    }

    @Test
    void placesAPointOfASplitLsoaInTheChildThatContainsIt() {
        var oxford = Set.copyOf(lookup.lsoas(OXFORD));
        var split = crosswalk.table().changes().stream()
                .filter(each -> oxford.contains(each.lsoa21()) && each.estimated())
                .findFirst()
                .orElseThrow();

        assertThat(crosswalk.place(split.lsoa(), -1.25, 51.75).map(Placement::lsoa21))
                .isPresent();
    }

    @Test
    void holdsPublishedAndSummedResidents() {
        assertThat(areas.residents(OXFORD, 2022).orElseThrow()).satisfies(each -> {
            assertThat(each.year()).isEqualTo(2022);
            assertThat(each.basis()).isEqualTo(Residents.Basis.PUBLISHED);
        });
        assertThat(areas.residents(new AreaCode("E06000047"), 2022)
                        .orElseThrow()
                        .people())
                .isEqualTo(527_704);
        assertThat(areas.residents(new AreaCode("E06000047"), 2019)
                        .orElseThrow()
                        .people())
                .as("as the edition of 2022 revised it")
                .isEqualTo(518_562);
        assertThat(areas.residents(new AreaCode("E06000047"), 2005)
                        .orElseThrow()
                        .year())
                .isEqualTo(2005);
        assertThat(areas.residents(THAMES_VALLEY, 2022).orElseThrow().basis()).isEqualTo(Residents.Basis.SUMMED);
        assertThat(areas.residents(new AreaCode("K04000001"), 2022)
                        .orElseThrow()
                        .people())
                .isEqualTo(60_245_218);
        assertThat(areas.residents(new AreaCode("E01011949"), 2020)
                        .orElseThrow()
                        .people())
                .isEqualTo(1_944);
    }

    @Test
    void losesNobodyInTheCrosswalk() {
        var oxford = lookup.lsoas(OXFORD);

        var people = areas.residents(Set.copyOf(oxford), 2020);

        assertThat(people).hasSize(84);
        assertThat(people.values()).anyMatch(Residents::estimated).allMatch(each -> each.year() == 2020);
        assertThat(people.values().stream().mapToLong(Residents::people).sum()).isEqualTo(151_584);
    }
}
