package org.watchward.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.areas.AreaLoading;
import org.watchward.areas.Areas;
import org.watchward.areas.Headcount;
import org.watchward.indicators.open.Comparator;
import org.watchward.indicators.open.Comparator.Kind;
import org.watchward.indicators.open.Compared;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.Figure.Known;
import org.watchward.indicators.open.Figure.Missing;
import org.watchward.indicators.open.PeerStanding;
import org.watchward.indicators.open.Position;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Catalogue;
import org.watchward.platform.Home;
import org.watchward.platform.PlainError;
import org.watchward.platform.Reach;
import org.watchward.publicsite.SmallCounty;

/** A vale of 9,000 with 180 burglaries in 2016 and a city of 3,000 with 12 are all of one force area. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComparatorsTests {

    private static final String NOWHERE = "E07999999";

    @Autowired
    private BeanFactory beans;

    @Autowired
    private PublicFigures figures;

    @Autowired
    private Areas areas;

    @Autowired
    private Home home;

    @BeforeAll
    void importASmallCounty(@TempDir Path folder) throws IOException {
        declare(home.catalogue(), "2025-04-01");
        SmallCounty.load(beans, folder);
        Reach.application(() -> beans.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            var load = beans.getBean(AreaLoading.class).begin(new ReleaseId(2));
            load.count(residents(SmallCounty.CITY, 3_000));
            load.count(residents(SmallCounty.FORCE, 12_000));
            load.settle();
        }));
    }

    @Test
    void setsAFigureBesideTheForceWithAndWithoutTheArea() {
        var vale = compared(SmallCounty.VALE, "2016");

        assertThat(value(vale.answer().figure())).isEqualByComparingTo("20");
        assertThat(value(of(vale, Kind.FORCE).figure())).isEqualByComparingTo("16");
        assertThat(of(vale, Kind.FORCE).area()).isEqualTo(areas.get(new AreaCode(SmallCounty.FORCE)));
        assertThat(of(vale, Kind.REST_OF_FORCE).name()).isEqualTo("the rest of Ardenshire");
        assertThat(value(of(vale, Kind.REST_OF_FORCE).figure())).isEqualByComparingTo("4");
        assertThat(of(vale, Kind.REST_OF_FORCE).position()).isEqualTo(Position.HIGHER);
        assertThat(of(compared(SmallCounty.CITY, "2016"), Kind.REST_OF_FORCE).position())
                .isEqualTo(Position.LOWER);
    }

    @Test
    void keepsWhatMustBeKnownOfTheForceWhenAnAreaIsTakenFromIt() {
        var rest = (Known)
                of(compared(SmallCounty.VALE, "2016"), Kind.REST_OF_FORCE).figure();

        assertThat(rest.caveats()).first().isEqualTo("Ardenshire without Vale of Arden.");
        assertThat(rest.caveats()).anyMatch(caveat -> caveat.contains("have no location and are counted here"));
    }

    @Test
    void neverSumsTheCountryUpAndSaysWhyItIsMissing() {
        var country = of(compared(SmallCounty.VALE, "2016"), Kind.COUNTRY);

        assertThat(country.position()).isEqualTo(Position.NOT_COMPARED);
        assertThat(((Missing) country.figure()).reason())
                .isEqualTo("no release that is held gives burglary for England and Wales, and what is held of some"
                        + " forces is not the country");
    }

    @Test
    void givesTheReasonWhereTheAreaItselfHasNoFigure() {
        var vale = compared(SmallCounty.VALE, "2017");

        assertThat(vale.answer().figure()).isInstanceOf(Missing.class);
        assertThat(of(vale, Kind.REST_OF_FORCE).figure()).isInstanceOf(Missing.class);
        assertThat(vale.standings().get(0).rank()).isZero();
    }

    @Test
    void ranksAmongTheDeclaredPeersAndSaysWhichAreNotHeld() {
        var standing = declared(compared(SmallCounty.VALE, "2016"));

        assertThat(standing.group().asOf()).isEqualTo(LocalDate.of(2025, 4, 1));
        assertThat(standing.peers()).extracting(peer -> peer.area().name()).containsExactly("Ardenford", "Farland");
        assertThat(standing.peers().get(1).figure()).isInstanceOf(Missing.class);
        assertThat(standing.unheld()).containsExactly(new AreaCode(NOWHERE));
        assertThat(standing.rank()).isEqualTo(1);
        assertThat(standing.known()).isEqualTo(2);
        assertThat(standing.alike()).isZero();
        assertThat(standing.median()).isEqualByComparingTo("4");
    }

    @Test
    void meansADeclaredGroupOnlyForItsAreas() {
        assertThat(compared(SmallCounty.CITY, "2016").standings()).isEmpty();
    }

    @Test
    void findsNoNearestNeighboursAmongTooFewAreas() {
        assertThat(compared(SmallCounty.VALE, "2016").standings())
                .extracting(standing -> standing.group().id())
                .containsExactly("most-similar");
    }

    @Test
    void refusesAGroupOfADayThatIsNone(@TempDir Path folder) throws IOException {
        declare(new Home(folder).catalogue(), "2025-13-45");

        assertThatThrownBy(() -> new Catalogue(new Home(folder)).list("peer-groups", DeclaredPeerGroup.class))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("ours.yaml");
    }

    private static void declare(Path catalogue, String date) throws IOException {
        var own = Files.createDirectories(catalogue.resolve("peer-groups"));
        Files.writeString(own.resolve("ours.yaml"), """
                id: most-similar
                name: Most similar group
                source: Home Office, iQuanta
                date: "%s"
                areas: [%s]
                members: [%s, %s, %s]
                """.formatted(
                        date, SmallCounty.VALE, SmallCounty.CITY, SmallCounty.UNHELD, NOWHERE));
    }

    private static Headcount residents(String code, long people) {
        return new Headcount(new AreaCode(code), Headcount.Population.RESIDENTS, 2015, 2020, people);
    }

    private Compared compared(String code, String period) {
        var burglary = figures.find("burglary").orElseThrow();
        return figures.compared(List.of(burglary), areas.get(new AreaCode(code)), Period.parse(period))
                .get(0);
    }

    private static Comparator of(Compared compared, Kind kind) {
        return compared.comparators().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static PeerStanding declared(Compared compared) {
        return compared.standings().stream()
                .filter(each -> each.group().id().equals("most-similar"))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal value(Figure figure) {
        return Objects.requireNonNull(((Known) figure).rate()).value();
    }
}
