package org.watchward.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is planted when changes of level are asked for, and that nothing is when they are not. */
class LevelChangesTests {

    private static final int MOST = 12;
    private static final long SMALL_BEFORE = 2_836_436_400L;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {7, 11, Plan.SEED})
    void plantsEachFactorInTheCountsWithinChance(long seed) {
        var county = County.founded(seed);
        var residents = Residents.of(county, seed);
        var changed = levels(seed, county, residents, MOST);
        var crimes = Crimes.of(plan(seed, MOST), county, changed);

        assertThat(changed.changes().subList(1, MOST + 1)).allSatisfy(change -> {
            var times = counted(crimes, change) / (expected(changed, change) / change.factor());

            assertThat(times).isCloseTo(change.factor(), within(change.factor() * chance(changed, change)));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 11, Plan.SEED})
    void choosesOnlyChangesThatAreLargeEnoughAndApart(long seed) {
        var county = County.founded(seed);
        var levels = levels(seed, county, Residents.of(county, seed), MOST);

        var chosen = levels.changes().subList(1, MOST + 1);

        assertThat(chosen)
                .allMatch(change -> Math.abs(levels.expectedMore(change)) >= LevelChanges.least(change))
                .allMatch(change -> (change.factor() >= 1.8 && change.factor() <= 2.5)
                        || (change.factor() >= 0.4 && change.factor() <= 0.5))
                .allMatch(change -> change.from() >= 48 && change.from() <= 57)
                .noneMatch(change -> change.category() == Plan.PARTIAL || change.category() == Plan.RECORDED_ANEW)
                .noneMatch(change -> change.district() == Levels.OUTBREAK_DISTRICT);
        assertThat(chosen)
                .extracting(change -> change.district() + change.category().label())
                .doesNotHaveDuplicates();
        assertThat(chosen).extracting(LevelChange::areaType).contains("ward", "district");
        assertThat(levels.changes().stream().collect(groupingBy(LevelChange::category, counting())))
                .allSatisfy((category, times) -> assertThat(times).isLessThanOrEqualTo(2));
    }

    @Test
    void choosesFirstWhatItChoosesWhenFewerAreAskedFor() {
        var county = County.founded(Plan.SEED);
        var residents = Residents.of(county, Plan.SEED);

        assertThat(levels(Plan.SEED, county, residents, MOST).changes())
                .startsWith(levels(Plan.SEED, county, residents, 3).changes().toArray(LevelChange[]::new));
    }

    @Test
    void tellsTheOutbreakAndTheChangesInItsTruth() throws IOException, InterruptedException {
        var written = GeneratedFolder.withChanges(folder, Plan.SEED, 100_000, 4);

        assertThat(written.changes()).hasSize(5).allSatisfy(change -> {
            assertThat(change.months()).hasSizeBetween(3, 12).endsWith("2026-09");
            assertThat(change.expectedMore() > 0).isEqualTo(change.factor() > 1);
        });
        assertThat(written.changes().get(0))
                .matches(outbreak -> outbreak.area().equals("E07990003")
                        && outbreak.areaType().equals("district"))
                .matches(outbreak -> outbreak.category().equals("Vehicle crime") && outbreak.factor() == 1.6)
                .matches(outbreak -> outbreak.months().size() == 9);
    }

    /** The sum is of what was written before there were changes to ask for, with its fields in their present order. */
    @Test
    void writesWhatItAlwaysWroteWhenNoneIsAskedFor() throws IOException, InterruptedException {
        var truth = Files.readAllBytes(GeneratedFolder.small().path().resolve("truth.json"));
        var sum = new CRC32();

        sum.update(truth);

        assertThat(sum.getValue()).isEqualTo(SMALL_BEFORE);
    }

    @Test
    void refusesMoreChangesThanCanBeToldFromChance() {
        var county = County.founded(7);
        var residents = Residents.of(county, 7);
        var few = new Plan(7, 5_000, 60, Plan.LAST_MONTH, MOST);

        assertThatThrownBy(() -> Levels.of(few, county, residents))
                .hasMessage("changes that can be told from chance must be at most 0 with 5,000 rows, were 12");
    }

    @Test
    void refusesASeriesTooShortToChangeIn() {
        assertThatThrownBy(() -> new Plan(7, 30_000, 23, Plan.LAST_MONTH, 1))
                .hasMessage("months must be 24 or more for changes to be planted, was 23");
        assertThatThrownBy(() -> new Plan(7, 30_000, 60, Plan.LAST_MONTH, 13))
                .hasMessage("changes must be 0 to 12, was 13");
    }

    private static Plan plan(long seed, int changes) {
        return new Plan(seed, Plan.ROWS, Plan.MONTHS, Plan.LAST_MONTH, changes);
    }

    private static Levels levels(long seed, County county, Residents residents, int changes) {
        return Levels.of(plan(seed, changes), county, residents);
    }

    private static double counted(Crimes crimes, LevelChange change) {
        return months(change)
                .mapToDouble(month -> change.pieces().stream()
                        .mapToInt(piece -> crimes.published(month, change.category(), piece))
                        .sum())
                .sum();
    }

    private static double expected(Levels levels, LevelChange change) {
        return months(change)
                .mapToDouble(month -> change.pieces().stream()
                        .mapToDouble(piece -> levels.expected(month, change.category(), piece))
                        .sum())
                .sum();
    }

    /** Four standard deviations of a count beside its mean: cells vary by a ninth of their mean's square beside chance. */
    private static double chance(Levels levels, LevelChange change) {
        var mean = expected(levels, change);
        var unevenness = months(change)
                        .mapToDouble(month -> change.pieces().stream()
                                .mapToDouble(
                                        piece -> StrictMath.pow(levels.expected(month, change.category(), piece), 2))
                                .sum())
                        .sum()
                / 9;
        var months = StrictMath.pow(0.025, 2) / months(change).count();
        return 4 * StrictMath.sqrt((mean + unevenness) / (mean * mean) + months);
    }

    private static IntStream months(LevelChange change) {
        return IntStream.range(change.from(), Plan.MONTHS);
    }
}
