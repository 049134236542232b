package org.watchward.indicators.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.areas.AreaLoading;
import org.watchward.indicators.patterns.GridCounty;
import org.watchward.platform.Reach;
import org.watchward.publication.engine.Composer;
import org.watchward.publication.engine.PlainDocument;
import org.watchward.publication.spi.Evidence;
import org.watchward.sources.Import;

/** Hot spots and the deprivation gap in documents, on the grid of the pages' patterns. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HotSpotListTests {

    @Autowired
    private Composer composer;

    @BeforeAll
    void importTheGrid(
            @TempDir Path folder,
            @Autowired AreaLoading loading,
            @Autowired Import imports,
            @Autowired TransactionTemplate transactions)
            throws IOException {
        GridCounty.importAll(folder, loading, imports, transactions);
    }

    private Composer.Made compose(String expression) {
        return Reach.application(() -> composer.compose("---\ntitle: A report\narea: " + GridCounty.VALE
                + "\nperiod: 2015-01..2016-12\n---\n{{" + expression + "}}\n"));
    }

    private String said(String expression) {
        var made = compose(expression);
        assertThat(made.faults()).isEmpty();
        assertThat(made.gaps()).isEmpty();
        return PlainDocument.of(made.document()).replaceAll("\\s+", " ");
    }

    @Test
    void namesHotSpotsAndWhatTheyHaveBeenThrough() {
        var said = said("hotspots of burglary");

        assertThat(said)
                .contains("of 36 LSOAs of Vale of Arden are hot spots by counts of burglary")
                .contains("Vale of Arden 001A in Row 0 (288, persistent)")
                .contains("never a street")
                .contains("All 24 months are held.")
                .containsPattern("Persistent, by 8 quarters: [^.]*Vale of Arden 001A in Row 0 ")
                .containsPattern("Not hot over all of it, but in some of 8 quarters: [^.]*Vale of Arden 006F in Row 5"
                        + " \\([0-9]+, new\\)");
        assertThat(said.split("snap points", -1)).hasSize(2);
    }

    @Test
    void namesTheSameSpotsInItsSentenceAndByWhatTheyHaveBeenThrough() {
        var kept = compose("hotspots of burglary").document().figures();

        var hot = lsoas(kept, "hotspots:");
        assertThat(hot).isNotEmpty();
        assertThat(kept.stream()
                        .filter(each ->
                                !each.id().startsWith("hotspots:") && !each.id().startsWith("hotspots-parts:"))
                        .flatMap(each -> lsoas(List.of(each), "hotspots-").stream()))
                .containsExactlyInAnyOrderElementsOf(hot);
        assertThat(lsoas(kept, "hotspots-parts:")).doesNotContainAnyElementsOf(hot);
    }

    private static List<String> lsoas(List<Evidence> kept, String id) {
        return kept.stream()
                .filter(each -> each.id().startsWith(id))
                .flatMap(each ->
                        Stream.of(String.valueOf(each.values().get("lsoas")).split(" ")))
                .toList();
    }

    @Test
    void keepsTheLsoasOfEachCourse() {
        var kept = compose("hotspots of burglary").document().figures();

        assertThat(kept).extracting(Evidence::id).startsWith("hotspots:burglary:E07900101:2015-01..2016-12");
        assertThat(kept).allSatisfy(each -> {
            assertThat(each.known()).isTrue();
            assertThat(each.releases()).isNotEmpty();
        });
        assertThat(kept)
                .filteredOn(each -> each.id().startsWith("hotspots-parts:"))
                .singleElement()
                .satisfies(each -> assertThat(each.values().get("lsoas")).contains("E01901055"));
    }

    @Test
    void listsThoseOfAllCrime() {
        assertThat(said("list of hotspots, by lsoa")).contains("by counts of all crime");
    }

    @Test
    void isAKnownAnswerThatHotSpotsCannotBeTold() {
        assertThat(said("hotspots of drugs")).contains("Hot spots of drugs in Vale of Arden are not told: 0 events");
        assertThat(said("hotspots of burglary in " + GridCounty.CITY)).contains("has 2 LSOAs");
    }

    @Test
    void saysTheDeprivationGapAsItsPageDoes() {
        var said = said("gap of burglary");

        assertThat(said)
                .contains("Burglary in Vale of Arden: the rate goes up with deprivation. The most deprived fifth has")
                .contains("36 LSOAs, put in order by income deprivation and divided into fifths of this area: ")
                .contains("per 1,000 residents in the most deprived, ")
                .contains("no clear correlation of rates with deprivation: 0.09 (")
                .contains("Residents of mid-");
        assertThat(compose("gap of burglary").document().figures())
                .singleElement()
                .satisfies(each -> assertThat(each.values()).containsKeys("ratio", "ratio_lower95", "correlation"));
    }

    @Test
    void saysWhatToImportWhereNoDeprivationIsHeld() {
        assertThat(compose("gap of burglary in " + GridCounty.WOLD).gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.words()).contains("Import one by LSOA"));
    }
}
