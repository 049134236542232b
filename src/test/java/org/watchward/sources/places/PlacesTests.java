package org.watchward.sources.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.watchward.areas.Area;
import org.watchward.areas.AreaLookup;
import org.watchward.areas.Areas;
import org.watchward.areas.Crosswalk;
import org.watchward.areas.Placement;
import org.watchward.areas.Residents;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.platform.Reach;
import org.watchward.sources.Import;
import org.watchward.sources.ImportReport;
import org.watchward.sources.Progress;

/** Small files as the publishers write them, of invented places. Each test uses codes of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class PlacesTests {

    @Autowired
    private Import importing;

    @Autowired
    private Areas areas;

    @Autowired
    private AreaLookup lookup;

    @Autowired
    private Crosswalk crosswalk;

    @TempDir
    private Path folder = Path.of("unset");

    @Test
    void readsALookupOfAYearYetToComeWithoutAnyChange() throws IOException {
        write("wards.csv", """
                LSOA31CD,LSOA31NM,LSOA31NMW,WD27CD,WD27NM,WD27NMW,LAD27CD,LAD27NM,LAD27NMW,ObjectId
                E01910001,Arden 001A,,E05910001,Arden East,Dwyrain Arden,E07910001,Arden,,1
                """);
        write("partnerships.csv", """
                LAD27CD,LAD27NM,CSP27CD,CSP27NM,PFA27CD,PFA27NM,ObjectId
                E07910001,Arden,E22910001,Arden,E23910001,Ardenshire,1
                """);

        var report = run();

        assertThat(report.unrecognised()).isEmpty();
        assertThat(areas.wholes(new AreaCode("E01910001")))
                .extracting(Area::name)
                .containsExactly("Arden East", "Arden", "Arden", "Ardenshire");
        assertThat(areas.get(new AreaCode("E05910001")).nameCy()).isEqualTo("Dwyrain Arden");
    }

    @Test
    void carriesASplitLsoaByBoundaryAndByResidents() throws IOException {
        write("changes.csv", """
                LSOA11CD,LSOA11NM,LSOA21CD,LSOA21NM,CHGIND,LAD22CD,LAD22NM,LAD22NMW,ObjectId
                E01920001,Dale 001A,E01920011,Dale 001B,S,E07920001,Dale,,1
                E01920001,Dale 001A,E01920012,Dale 001C,S,E07920001,Dale,,2
                """);
        write(
                "boundaries.geojson",
                collection(
                        feature("LSOA21CD", "E01920011", box(-1.30, -1.29)),
                        feature("LSOA21CD", "E01920012", box(-1.29, -1.28))));
        write("mid-2022.csv", """
                LSOA21CD,LSOA21NM,Total
                E01920011,Dale 001B,"1,500"
                E01920012,Dale 001C,500
                """);

        run();

        var split = new AreaCode("E01920001");
        assertThat(crosswalk.of(split))
                .extracting(each -> each.share().toPlainString())
                .containsExactly("0.750000", "0.250000");
        assertThat(crosswalk.place(split, -1.285, 51.75)).contains(new Placement(new AreaCode("E01920012"), false));
        assertThat(areas.residents(new AreaCode("E07920001"), 2022).map(Residents::people))
                .contains(2000L);
        assertThat(lookup.lsoas(new AreaCode("E07920001"))).hasSize(2);
    }

    @Test
    void putsAnInvalidOutlineRightAndSaysSo() throws IOException {
        write(
                "bow-tie.geojson",
                collection(feature(
                        "WD25CD", "E05930001", "[[[-1.3,51.7],[-1.2,51.8],[-1.2,51.7],[-1.3,51.8],[-1.3,51.7]]]")));

        var report = run();

        assertThat(report.imported())
                .singleElement()
                .satisfies(each -> assertThat(each.accepted()).isOne());
    }

    @Test
    void putsRowsAsideThatAreNoAreasOfEnglandOrWales() throws IOException {
        write("2020_population.csv", """
                lsoa,pop
                E01940001,"1,234"
                S01006506,867
                Grand Total,"2,101"
                E01940002,many
                E01940003
                """);

        var report = run();

        assertThat(report.imported()).singleElement().satisfies(each -> {
            assertThat(each.accepted()).isOne();
            assertThat(each.quarantined()).isEqualTo(4);
        });
        assertThat(areas.residents(new AreaCode("E01940001"), 2020).map(Residents::people))
                .contains(1234L);
    }

    @Test
    void refusesResidentsOfNoKnownYear() throws IOException {
        write("residents.csv", "lsoa,pop\nE01950001,100\n");

        var report = run();

        assertThat(report.refused())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.message()).contains("residents.csv", "mid-2022"));
    }

    @Test
    void refusesAnOutlineInTheNationalGridAndADamagedFile() throws IOException {
        write(
                "grid.geojson",
                collection(
                        feature(
                                "LSOA21CD",
                                "E01960001",
                                "[[[455388,207841],[455400,207841],[455400,207900],[455388,207841]]]"),
                        feature("LSOA21CD", "E01960002", box(-1.30, -1.29))));
        write(
                "short.geojson",
                collection(feature("LSOA21CD", "E01960003", box(-1.30, -1.29))).substring(0, 200));

        var report = run();

        assertThat(report.imported()).singleElement().satisfies(each -> {
            assertThat(each.accepted()).isOne();
            assertThat(each.quarantined()).isOne();
        });
        assertThat(report.refused())
                .singleElement()
                .satisfies(refusal ->
                        assertThat(refusal.message()).contains("short.geojson", "line 1", "download it again"));
    }

    @Test
    void findsAPostcodeOfTheDirectoryInEitherOfItsHeadings() throws IOException {
        write("lsoas.csv", "LSOA21CD,LSOA21NM,LAD22CD,LAD22NM\nE01970001,Mere 001A,E07970001,Mere\n");
        write(
                "onspd.csv",
                "pcd,pcd2,pcds,dointr,doterm,lsoa11,lsoa21\nZZ1 1AA,ZZ1  1AA,ZZ1 1AA,198001,,E01970009,E01970001\n");
        write("newer.csv", "pcd7,pcd8,pcds,doterm,lsoa21cd\nZZ1 1AB,ZZ1  1AB,ZZ1 1AB,202001,E01970001\n");

        run();

        assertThat(areas.search("zz11aa", 5)).extracting(Area::name).containsExactly("Mere 001A", "Mere");
        assertThat(areas.ofPostcode("ZZ1 1AB")).isPresent();
        assertThat(areas.list(AreaType.DISTRICT)).extracting(Area::name).contains("Mere");
    }

    private ImportReport run() {
        return Reach.application(() -> importing.run(List.of(folder), null, Progress.NONE));
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String property, String code, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"FID\":1,\"" + property + "\":\"" + code
                + "\",\"extra\":null},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}}";
    }

    private static String box(double west, double east) {
        return "[[[" + west + ",51.74],[" + east + ",51.74],[" + east + ",51.76],[" + west + ",51.76],[" + west
                + ",51.74]]]";
    }
}
