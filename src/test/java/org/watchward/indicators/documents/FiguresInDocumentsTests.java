package org.watchward.indicators.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.areas.AreaLoading;
import org.watchward.areas.Headcount;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Reach;
import org.watchward.publication.engine.Composer;
import org.watchward.publication.engine.Fault;
import org.watchward.publication.model.Block;
import org.watchward.publication.model.Composed;
import org.watchward.publication.model.Inline;
import org.watchward.publication.spi.BoundFigures;
import org.watchward.publication.spi.Evidence;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Name;
import org.watchward.publication.spi.ReportSection;
import org.watchward.publication.spi.Setting;
import org.watchward.publicsite.SmallCounty;

/** What figures give to documents, on the county of the pages: a vale and a city, both with residents. */
@SpringBootTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FiguresInDocumentsTests {

    private static final Setting VALE_2016 = new Setting(SmallCounty.VALE, Period.parse("2016"));

    @Autowired
    private Composer composer;

    @Autowired
    @Qualifier("figuresInDocuments")
    private BoundFigures figures;

    @Autowired
    private List<ReportSection> sections;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private MockMvc mvc;

    @BeforeAll
    void importASmallCounty(@TempDir Path folder) throws IOException {
        SmallCounty.load(beans, folder);
        Reach.application(() -> beans.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            var load = beans.getBean(AreaLoading.class).begin(new ReleaseId(1));
            load.count(
                    new Headcount(new AreaCode(SmallCounty.CITY), Headcount.Population.RESIDENTS, 2015, 2020, 20_000));
            load.settle();
        }));
    }

    private Composer.Made compose(String body) {
        return Reach.application(() -> composer.compose(
                "---\ntitle: A report\narea: " + SmallCounty.VALE + "\nperiod: 2016\n---\n" + body + "\n"));
    }

    private Composed document(String body) {
        var made = compose(body);
        assertThat(made.faults()).isEmpty();
        return made.document();
    }

    private Block only(String expression) {
        return document("{{" + expression + "}}").blocks().get(0);
    }

    private Fault fault(String expression) {
        var faults = compose("{{" + expression + "}}").faults();
        assertThat(faults).hasSize(1);
        return faults.get(0);
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address)).andReturn().getResponse().getContentAsString();
    }

    @Test
    void drawsTheMonthsThatThePageOfAnIndicatorDraws() throws Exception {
        var picture = (Block.Picture) only("chart of burglary, 2015-01 to 2017-03");
        var page = Jsoup.parse(page("/areas/" + SmallCounty.VALE + "/burglary"))
                .select("table:has(th:contains(Usual from)) tbody tr");

        assertThat(page).hasSize(27);
        assertThat(picture.rows())
                .isEqualTo(page.stream()
                        .map(row ->
                                row.select("th, td").stream().map(Element::text).toList())
                        .toList());
    }

    @Test
    void endsAChartWithItsPeriod() {
        var picture = (Block.Picture) only("chart of burglary, 2015");

        assertThat(picture.rows()).hasSize(12).last().asString().contains("December 2015");
    }

    @Test
    void keepsEveryMonthOfAChartAndWhichAreNotHeld() {
        var kept = document("{{chart of burglary, 2017-01 to 2017-03}}").figures();

        assertThat(kept)
                .extracting(Evidence::id)
                .containsExactly(
                        "chart:burglary:E07900101:2017-01..2017-03",
                        "month:burglary:E07900101:2017-01",
                        "month:burglary:E07900101:2017-02",
                        "month:burglary:E07900101:2017-03");
        assertThat(kept).extracting(Evidence::status).containsExactly("known", "known", "missing", "known");
        assertThat(kept.get(1).values()).containsEntry("numerator", "10");
        assertThat(kept.get(2).values()).containsKey("reason");
    }

    @Test
    void setsPlacesSideBySideWithTheirIntervals() {
        var picture = (Block.Picture) only("chart of burglary in E07900102 and E07900101");

        assertThat(picture.finding()).isEqualTo("Burglary is highest in Vale of Arden, clearly so, of 2 places.");
        assertThat(picture.rows()).extracting(row -> row.get(0)).containsExactly("Vale of Arden", "Ardenford");
        assertThat(picture.rows().get(0).get(1)).isEqualTo("20");
    }

    @Test
    void saysWhichPlaceIsLeftOutOfAComparison() {
        assertThat(((Block.Picture) only("chart of burglary in E07900101 and E07900102 and E07900103")).source())
                .contains("Farland is left out: ");
        assertThat(fault("chart of burglary in E07900101 and E07900103").words())
                .startsWith("Fewer than two of these areas have a rate: Farland is left out");
    }

    @Test
    void mapsThePartsOfAnArea() {
        var document = document("{{map of burglary in E23900101, by district}}");
        var picture = (Block.Picture) document.blocks().get(0);

        assertThat(picture.finding()).isEqualTo("Burglary is highest in Vale of Arden, clearly so, of 2 districts.");
        assertThat(picture.rows())
                .extracting(row -> row.get(0))
                .containsExactlyInAnyOrder("Vale of Arden", "Ardenford");
        assertThat(document.figures())
                .extracting(Evidence::area)
                .containsExactlyInAnyOrder("E23900101", "E07900101", "E07900102")
                .startsWith("E23900101");
    }

    @Test
    void ranksThePartsAndSaysWhichAreClearlyLower() {
        var table = (Block.Table) only("ranking of burglary in E23900101");

        assertThat(table.caption()).isEqualTo("Burglary in Ardenshire by district, 2016: all 2 districts");
        assertThat(table.rows())
                .extracting(row -> row.stream().map(cell -> Inline.text(cell)).toList())
                .extracting(row -> List.of(row.get(0), row.get(2), row.get(row.size() - 1)))
                .containsExactly(
                        List.of("Vale of Arden", "180", "highest"), List.of("Ardenford", "12", "clearly lower"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "map of burglary in E23900101, by lane | 36 | It cannot be divided by 'lane' here.",
                "map of burglary in E07900103 | 3 | Burglary is not given for parts of Farland that are held.",
                "map of burglary and drugs in E23900101 | 23 | It is of one indicator",
                "map of burglary in E23900101 and E07900101 | 36 | It is of the parts of one area",
                "chart of burgulary | 12 | There is no indicator 'burgulary'.",
                "chart of burglary in \"Nowhere, in and out\" | 25 | No area is called 'Nowhere, in and out'.",
                "chart of burglary in E07900103 | 3 | No month of burglary in Farland is known up to 2016",
                "chart of road-casualties-ksi | 3 | Fewer than two calendar years of",
                "list of lanterns | 11 | There is no list of 'lanterns'.",
                "list of changes in E07900101 and E07900102 | 36 | A list is of one area",
            })
    void saysWhatCannotBeBoundAndWhere(String expression, int column, String words) {
        assertThat(fault(expression).words()).startsWith(words);
        assertThat(fault(expression).column()).isEqualTo(column);
    }

    @Test
    void offersTheKindsOfPartsThatThereAre() {
        assertThat(fault("map of burglary in E23900101, by lane").nearest()).contains("district");
    }

    @Test
    void listsWhatStandsOutAsThePageOfTheAreaDoes() throws Exception {
        var document = document("{{list of changes, 2017-03}}");
        var page = Jsoup.parse(page("/areas/" + SmallCounty.VALE + "?period=2017-03"))
                .select(".stands__one");
        var said = document.blocks().get(0) instanceof Block.Items items
                ? items.items().stream()
                        .map(item -> Inline.text(((Block.Paragraph) item.get(0)).words()))
                        .toList()
                : List.of();

        assertThat(page).isNotEmpty();
        assertThat(said)
                .isEqualTo(page.stream()
                        .map(one ->
                                one.select("h3").text() + " " + one.select("p").text())
                        .toList());
    }

    @Test
    void saysThatNothingIsKnownRatherThanThatNothingChanged() {
        assertThat(gap("list of changes in E07900103")).contains("nothing that is held gives a figure");
        assertThat(gap("table of releases in E07900103")).contains("no release that is held");
    }

    private String gap(String expression) {
        var gaps = compose("{{" + expression + "}}").gaps();
        assertThat(gaps).hasSize(1);
        return gaps.get(0).words();
    }

    @Test
    void notesTheMonthsThatAreNotHeldAndTheRowsWithoutALocation() {
        var said = said("list of notes, 2017-01 to 2017-03");

        assertThat(said).contains("Street-level crime that covers Vale of Arden is not held for February 2017.");
        assertThat(said("list of notes, 2016"))
                .anyMatch(note -> note.contains("have no location and are not counted here"))
                .noneMatch(note -> note.contains("is not held for"));
    }

    @Test
    void saysWhichMeasuresHaveNoFigureOnceForEachReason() {
        var said = said("list of missing, 2017-01 to 2017-03");

        assertThat(said).doesNotHaveDuplicates();
        assertThat(said)
                .filteredOn(why -> why.contains("data for February 2017 is not held"))
                .singleElement()
                .asString()
                .contains(": all crime, anti-social behaviour, ")
                .endsWith(" more.");
        assertThat(said)
                .filteredOn(why -> why.startsWith("No published count of"))
                .singleElement()
                .asString()
                .startsWith("No published count of these measures for Vale of Arden");
    }

    @Test
    void listsCaveatsWithoutWhatAChartSays() {
        assertThat(said("list of caveats, 2016")).isSubsetOf(said("list of notes, 2016"));
    }

    private List<String> said(String expression) {
        return ((Block.Items) only(expression))
                .items().stream()
                        .map(item -> Inline.text(((Block.Paragraph) item.get(0)).words()))
                        .toList();
    }

    @Test
    void tablesTheReleasesAndTheMonthsThatAreMissingFromThem() {
        var rows = ((Block.Table) only("table of releases, 2017-01 to 2017-03"))
                .rows().stream()
                        .map(row -> row.stream().map(cell -> Inline.text(cell)).toList())
                        .toList();

        assertThat(rows)
                .anySatisfy(row ->
                        assertThat(row).startsWith("Street-level crime").contains("1 May 2017", "February 2017"));
    }

    /** A month of 2016 has 15 and 3 rows in the vale, one in the city and one without a location. */
    @Test
    void saysOfAnAreaHowManyRowsOfItsForceHaveNoLocation() {
        assertThat(words("rate of unlocated-rows in " + SmallCounty.FORCE)).isEqualTo("5.0% of 240 rows");
        assertThat(words("rate of unlocated-rows")).isEqualTo("5.0% of 240 rows of the whole of Ardenshire");
        assertThat(document("{{rate of unlocated-rows}}").figures())
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.area()).isEqualTo(SmallCounty.VALE);
                    assertThat(kept.values()).containsEntry("area_code", SmallCounty.FORCE);
                });
    }

    private String words(String expression) {
        return Inline.text(((Block.Paragraph) only(expression)).words());
    }

    @Test
    void saysWhenALaterFigureIsToBeExpected() {
        assertThat(until("count of burglary, 2016-12")).isEqualTo(LocalDate.of(2017, 3, 31));
        assertThat(until("count of burglary, year ending 2016-12")).isEqualTo(LocalDate.of(2017, 3, 31));
        assertThat(until("count of burglary, 2016")).isEqualTo(LocalDate.of(2018, 2, 28));
        assertThat(until("chart of burglary, 2017-01 to 2017-03")).isEqualTo(LocalDate.of(2017, 6, 30));
        assertThat(compose("{{count of burglary, 2017-02}}").document().figures())
                .singleElement()
                .satisfies(missing -> assertThat(missing.until()).isNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chart of burglary, 2016",
                "map of burglary in E23900101, by district",
                "ranking of burglary in E23900101, by district"
            })
    void agesOnceHoweverManyFiguresAPictureIsMadeOf(String expression) {
        assertThat(document("{{" + expression + "}}").figures())
                .hasSizeGreaterThan(1)
                .filteredOn(figure -> figure.until() != null)
                .hasSize(1);
    }

    private @Nullable LocalDate until(String expression) {
        return document("{{" + expression + "}}").figures().get(0).until();
    }

    @Test
    void completesIndicatorsByIdAndName() {
        assertThat(typed(Kind.Place.OF, "burg")).startsWith("burglary").hasSizeLessThanOrEqualTo(10);
        assertThat(typed(Kind.Place.OF, "Violence and sex")).startsWith("violent-crime");
        assertThat(typed(Kind.Place.OF, "burgulary")).contains("burglary");
        assertThat(typed(Kind.Place.OF, "chan")).startsWith("changes");
        assertThat(typed(Kind.Place.OF, "")).hasSize(10).startsWith("all-crime");
    }

    @Test
    void completesAreasByCodeAndNameAndKindsOfParts() {
        assertThat(typed(Kind.Place.IN, "vale of")).containsExactly(SmallCounty.VALE, "E01900101");
        assertThat(typed(Kind.Place.AGAINST, "E0790")).contains(SmallCounty.VALE, SmallCounty.CITY);
        assertThat(typed(Kind.Place.IN, "")).containsExactly(SmallCounty.FORCE);
        assertThat(typed(Kind.Place.BY, "w")).containsExactly("ward");
    }

    private List<String> typed(Kind.Place place, String typed) {
        return Reach.application(() -> figures.names(place, typed)).stream()
                .map(Name::typed)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "180,count of burglary",
        "20.0,rate of burglary",
        "50.0%,change of burglary",
        "36,count of anti-social-behaviour"
    })
    void findsTheFigureThatSomebodyTyped(String number, String expression) {
        var found = Reach.application(() -> figures.matching(number, VALE_2016));

        assertThat(found).extracting(Name::typed).contains(expression);
        assertThat(found)
                .allSatisfy(
                        name -> assertThat(document("{{" + name.typed() + "}}").figures())
                                .isNotEmpty());
    }

    @Test
    void findsFiguresOfTheAreasWithinAndNoneThatIsNotPrintedSo() {
        var county = new Setting(SmallCounty.FORCE, Period.parse("2016"));

        assertThat(Reach.application(() -> figures.matching("180", county)))
                .extracting(Name::typed)
                .contains("count of burglary in " + SmallCounty.VALE);
        assertThat(Reach.application(() -> figures.matching("181", county))).isEmpty();
        assertThat(Reach.application(() -> figures.matching("180", new Setting(null, null))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"what-stands-out", "by-kind-of-crime", "places", "data-notes"})
    void draftsSectionsThatComeToSomething(String kind) {
        var drafted = draft(kind, new Setting(SmallCounty.FORCE, Period.parse("2016")));
        var made = Reach.application(() -> composer.compose(
                "---\ntitle: A report\narea: " + SmallCounty.FORCE + "\nperiod: 2016\n---\n" + drafted));

        assertThat(made.faults()).isEmpty();
        assertThat(made.typed()).isEmpty();
        assertThat(made.document().figures()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"what-stands-out", "by-kind-of-crime", "places", "data-notes"})
    void draftsNoExpressionWhereNothingIsKnown(String kind) {
        assertThat(draft(kind, new Setting(SmallCounty.UNHELD, Period.parse("2016"))))
                .isNotBlank()
                .doesNotContain("{{table of all-crime", "{{map", "{{ranking", "{{list of changes");
    }

    private String draft(String kind, Setting setting) {
        var section = sections.stream().filter(each -> each.kind().equals(kind)).findFirst();
        return Reach.application(() -> section.orElseThrow().draft(setting));
    }
}
