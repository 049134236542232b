package org.watchward.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.demo.GeneratedFolder;
import org.watchward.indicators.open.Answer;
import org.watchward.indicators.open.Comparator.Kind;
import org.watchward.indicators.open.Comparison;
import org.watchward.indicators.open.Figure;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.platform.Home;
import org.watchward.platform.Reach;
import org.watchward.sources.Import;
import org.watchward.sources.Progress;
import org.watchward.statistics.suppression.Audit;
import org.watchward.statistics.suppression.CountTable;
import org.watchward.statistics.suppression.CountTable.Sum;
import org.watchward.statistics.suppression.Suppression.Rule;
import picocli.CommandLine;

/**
 * An attack on the fire service's table: whoever asks for every figure that there is, of every kind, area and period and in every
 * format, and subtracts, can work out no count that was withheld. The truth is read from the table itself.
 */
@Tag("slow")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartnerAttackTests {

    private static final Map<String, String> ITEMS = Map.of(
            "Accidental dwelling fire", "accidental-dwelling-fires",
            "Deliberate primary fire", "deliberate-primary-fires",
            "Deliberate secondary fire", "deliberate-secondary-fires");
    private static final Map<String, List<String>> INDICATORS = new TreeMap<>(Map.of(
            "fires-accidental", List.of("accidental-dwelling-fires"),
            "fires-primary", List.of("deliberate-primary-fires"),
            "fires-secondary", List.of("deliberate-secondary-fires"),
            "fires-deliberate", List.of("deliberate-primary-fires", "deliberate-secondary-fires"),
            "fires-all",
                    List.of("accidental-dwelling-fires", "deliberate-primary-fires", "deliberate-secondary-fires")));
    private static final Set<AreaType> TYPES =
            Set.of(AreaType.WARD, AreaType.DISTRICT, AreaType.PARTNERSHIP, AreaType.COUNTY);
    private static final Rule RULE = Rule.below(5);
    private static final List<String> YEARS = List.of("2023", "2024");

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Home home;

    @Autowired
    private Import imports;

    @Autowired
    private Areas areas;

    @Autowired
    private Figures figures;

    @Autowired
    private Indicators indicators;

    @Autowired
    private PublicFigures publicFigures;

    private final Map<Key, Long> truth = new HashMap<>();
    private final Map<String, List<Answer>> answers = new TreeMap<>();

    private record Key(String ward, String item, String year) {}

    private record Cell(String area, String indicator) {}

    @BeforeAll
    void importTheTableAndAskForEverything() throws IOException, InterruptedException {
        var county = GeneratedFolder.small();
        var declared = Files.createDirectories(home.catalogue().resolve("indicators"));
        for (var each : INDICATORS.entrySet()) {
            Files.writeString(declared.resolve(each.getKey() + ".yaml"), declaration(each.getKey(), each.getValue()));
        }
        var files = Stream.of("geography", "population", "partners")
                .map(county.path()::resolve)
                .toList();
        Reach.application(() -> imports.run(files, null, Progress.NONE));
        readTheTruth(county);
        YEARS.forEach(year -> answers.put(year, ask(year)));
    }

    private static String declaration(String id, List<String> items) {
        return """
                id: %s
                name: Fires (%s)
                order: 900
                definition: Fires that the fire service attended in the area.
                numerator:
                  view: partner_count
                  dataset: fire-incidents
                  items: [%s]
                denominator: resident
                multiplier: 1000
                polarity: bad
                areas: [ward, district, partnership, county]
                source: Wendmoor Fire and Rescue Service
                licence: Shared in confidence
                """.formatted(id, id, String.join(", ", items));
    }

    private void readTheTruth(GeneratedFolder county) throws IOException {
        for (var line :
                county.lines("partners/fire-incidents.csv").stream().skip(1).toList()) {
            var cells = line.split(",");
            truth.merge(
                    new Key(cells[1], Optional.ofNullable(ITEMS.get(cells[3])).orElseThrow(), cells[0].substring(0, 4)),
                    Long.parseLong(cells[4]),
                    Long::sum);
        }
    }

    private List<Answer> ask(String period) {
        var where = TYPES.stream().flatMap(type -> areas.list(type).stream()).toList();
        var asked = INDICATORS.keySet().stream()
                .map(id -> indicators.find(id).orElseThrow())
                .toList();
        return Reach.application(() -> figures.answers(new Question(asked, where, List.of(Period.parse(period)))));
    }

    @Test
    void withholdsSomeAndShowsSomeTruly() {
        for (var year : YEARS) {
            var shown = in(year).stream()
                    .filter(each -> each.figure() instanceof Figure.Known)
                    .toList();
            var withheld = in(year).stream().filter(each -> each.figure() instanceof Figure.Suppressed);

            assertThat(withheld.count()).as("withheld in " + year).isPositive();
            assertThat(shown)
                    .as("shown in " + year)
                    .isNotEmpty()
                    .allSatisfy(each ->
                            assertThat(count(each)).isEqualByComparingTo(BigDecimal.valueOf(trueCount(each, year))));
        }
    }

    @Test
    void showsNoSmallCount() {
        assertThat(answers.values().stream().flatMap(List::stream))
                .filteredOn(each -> each.figure() instanceof Figure.Known)
                .noneMatch(each -> count(each).signum() > 0 && count(each).compareTo(BigDecimal.valueOf(5)) < 0);
    }

    @Test
    void givesNothingAwayBySubtractionAcrossAreasAndCategories() {
        for (var year : YEARS) {
            var recovered = subtract(in(year));

            assertThat(recovered).as("worked out for " + year).isEmpty();
        }
    }

    @Test
    void leavesEveryWithheldCountInDoubtWhateverIsKnown() {
        for (var year : YEARS) {
            var table = table(in(year), year);

            assertThat(Audit.of(table.counts(), table.withheld()).tooNarrow(RULE))
                    .as("too narrow in " + year)
                    .isEmpty();
        }
    }

    @Test
    void refusesPeriodsThatCouldBeSubtracted() {
        for (var period : List.of(
                "2024-03", "2023-07..2024-06", "fy2023-24", "ye2024-06", "2024-01..2024-11", "2023-01..2024-12")) {
            assertThat(ask(period)).as(period).allMatch(each -> each.figure() instanceof Figure.Suppressed);
        }
    }

    @Test
    void comparesNothingWithAWithheldYear() {
        var earlier = in("2023").stream()
                .filter(each -> each.figure() instanceof Figure.Suppressed)
                .map(PartnerAttackTests::cell)
                .collect(Collectors.toSet());

        assertThat(in("2024"))
                .filteredOn(each -> earlier.contains(cell(each)))
                .isNotEmpty()
                .allMatch(each -> each.comparison() instanceof Comparison.NotComparable);
    }

    @Test
    void printsNoNumberOfAWithheldFigure() {
        for (var format : List.of("csv", "json", "table")) {
            var printed = print(format);

            assertThat(printed).as(format).contains(format.equals("table") ? "withheld" : "suppressed");
            if (format.equals("csv")) {
                assertThat(printed.lines().filter(line -> line.contains(",suppressed,")))
                        .isNotEmpty()
                        .allMatch(line -> line.matches(".*,suppressed,+"));
            }
        }
    }

    @Test
    void takesNoWithheldPartFromItsWhole() {
        var partners = INDICATORS.keySet().stream()
                .map(id -> indicators.find(id).orElseThrow())
                .toList();
        var wards = areas.list(AreaType.WARD).subList(0, 6);

        var withheld = Reach.application(() -> wards.stream()
                .flatMap(ward ->
                        beans.getBean(Comparators.class).compared(partners, ward, Period.parse("2024")).stream())
                .filter(compared -> compared.answer().figure() instanceof Figure.Suppressed)
                .toList());

        assertThat(withheld)
                .isNotEmpty()
                .allSatisfy(compared -> assertThat(compared.comparators())
                        .filteredOn(each -> each.kind() == Kind.REST_OF_FORCE || each.kind() == Kind.REST_OF_COUNTY)
                        .noneMatch(each -> each.figure() instanceof Figure.Known));
    }

    @Test
    void isNotThereForThePublic() {
        var known = publicFigures.answers(
                List.copyOf(INDICATORS.keySet().stream()
                        .map(id -> publicFigures.find(id).orElseThrow())
                        .toList()),
                areas.list(AreaType.COUNTY).get(0),
                Period.parse("2024"));

        assertThat(known).allMatch(each -> each.figure() instanceof Figure.Missing);
    }

    private String print(String format) {
        var wards = areas.list(AreaType.WARD).stream()
                .map(ward -> ward.code().value())
                .collect(Collectors.joining(","));
        var text = new StringWriter();
        var command = new FiguresCommand();
        var line = new CommandLine(command).setOut(new PrintWriter(text)).setCaseInsensitiveEnumValuesAllowed(true);
        line.parseArgs(
                "--indicator",
                String.join(",", INDICATORS.keySet()),
                "--area",
                wards,
                "--period",
                "2024",
                "--format",
                format);
        Reach.application(() -> command.run(beans));
        return text.toString();
    }

    private List<Answer> in(String year) {
        return answers.getOrDefault(year, List.of());
    }

    private static BigDecimal count(Answer answer) {
        return ((Figure.Known) answer.figure()).count().value();
    }

    private static Cell cell(Answer answer) {
        return new Cell(answer.area().code().value(), answer.indicator().id());
    }

    private long trueCount(Answer answer, String year) {
        return trueCount(answer.area(), answer.indicator().id(), year);
    }

    private long trueCount(Area area, String indicator, String year) {
        var wards = area.type() == AreaType.WARD ? List.of(area) : areas.parts(area.code(), AreaType.WARD);
        return wards.stream()
                .flatMap(ward -> INDICATORS.getOrDefault(indicator, List.of()).stream()
                        .map(item -> truth.getOrDefault(new Key(ward.code().value(), item, year), 0L)))
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Every whole and its parts that an attacker knows of, over the cells that can be asked for. */
    private List<List<Cell>> sums(List<Answer> all) {
        var sums = new ArrayList<List<Cell>>();
        var places = all.stream().map(Answer::area).distinct().toList();
        for (var area : places) {
            var code = area.code().value();
            sums.add(cells(code, "fires-deliberate", "fires-primary", "fires-secondary"));
            sums.add(cells(code, "fires-all", "fires-accidental", "fires-deliberate"));
            sums.add(cells(code, "fires-all", "fires-accidental", "fires-primary", "fires-secondary"));
            for (var type : TYPES) {
                var parts = areas.parts(area.code(), type);
                if (!parts.isEmpty() && area.type() != AreaType.WARD) {
                    for (var indicator : INDICATORS.keySet()) {
                        var sum = new ArrayList<>(List.of(new Cell(code, indicator)));
                        parts.forEach(part -> sum.add(new Cell(part.code().value(), indicator)));
                        sums.add(sum);
                    }
                }
            }
        }
        return sums;
    }

    private static List<Cell> cells(String area, String... indicators) {
        return Arrays.stream(indicators).map(id -> new Cell(area, id)).toList();
    }

    /** Fills in any sum in which a single number is not known, again and again; gives back what was worked out so. */
    private Map<Cell, Long> subtract(List<Answer> all) {
        var known = new HashMap<Cell, Long>();
        all.stream()
                .filter(each -> each.figure() instanceof Figure.Known)
                .forEach(each -> known.put(cell(each), count(each).longValueExact()));
        var found = new HashMap<Cell, Long>();
        var sums = sums(all);
        for (var again = true; again; ) {
            again = false;
            for (var sum : sums) {
                var unknown =
                        sum.stream().filter(each -> !known.containsKey(each)).toList();
                if (unknown.size() == 1) {
                    var whole = sum.get(0);
                    var parts = sum.stream()
                            .skip(1)
                            .filter(known::containsKey)
                            .mapToLong(each -> known.getOrDefault(each, 0L))
                            .sum();
                    var value = unknown.get(0).equals(whole) ? parts : known.getOrDefault(whole, 0L) - parts;
                    known.put(unknown.get(0), value);
                    found.put(unknown.get(0), value);
                    again = true;
                }
            }
        }
        return found;
    }

    /** A county in its districts says as much as in its wards, and its districts are audited apart. */
    private boolean oneLevelDown(List<Cell> sum) {
        return !areas.get(new AreaCode(sum.get(0).area())).type().equals(AreaType.COUNTY)
                || !areas.get(new AreaCode(sum.get(1).area())).type().equals(AreaType.WARD);
    }

    private record Attacked(CountTable counts, List<Boolean> marks) {

        boolean[] withheld() {
            var withheld = new boolean[marks.size()];
            for (var place = 0; place < withheld.length; place++) {
                withheld[place] = marks.get(place);
            }
            return withheld;
        }
    }

    private Attacked table(List<Answer> all, String year) {
        var places = new HashMap<Cell, Integer>();
        all.forEach(each -> places.put(cell(each), places.size()));
        var counts = new long[places.size()];
        var withheld = new ArrayList<Boolean>();
        for (var each : all) {
            var place = Optional.ofNullable(places.get(cell(each))).orElseThrow();
            counts[place] = trueCount(each, year);
            withheld.add(!(each.figure() instanceof Figure.Known));
        }
        var sums = new HashSet<Sum>();
        for (var sum : sums(all).stream().filter(this::oneLevelDown).toList()) {
            var cells = sum.stream().map(places::get).toList();
            var whole = sum.stream()
                    .skip(1)
                    .mapToLong(
                            each -> counts[Optional.ofNullable(places.get(each)).orElseThrow()])
                    .sum();
            if (counts[cells.get(0)] == whole) {
                sums.add(new Sum(cells.get(0), cells.subList(1, cells.size())));
            }
        }
        return new Attacked(new CountTable(counts, List.copyOf(sums)), withheld);
    }
}
