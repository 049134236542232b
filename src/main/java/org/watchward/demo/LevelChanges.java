package org.watchward.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Chooses by the seed what changes beside the outbreak: never twice the same category in one district nor three
 * times in the county, none in the district of the outbreak, none in a category whose recording is at fault, and none too small to be told from chance.
 */
final class LevelChanges {

    /** How many events more or fewer a change makes over all its months, at least. */
    static final int LEAST_IN_WARD = 120;

    static final int LEAST_IN_DISTRICT = 300;

    static final int SHORTEST = 3;
    static final int LONGEST = 12;

    /** The rows are fixed, so every change lowers all levels a little. */
    private static final double MARGIN = 1.25;

    /** With more, the whole county would change. */
    private static final int MOST_OF_A_CATEGORY = 2;

    private static final int TRIES = 5_000;
    private static final double FALLS = 0.3;

    private final Plan plan;
    private final County county;
    private final Dice dice;
    private final List<Category> categories = Arrays.stream(Category.values())
            .filter(category -> category != Plan.PARTIAL && category != Plan.RECORDED_ANEW)
            .toList();

    LevelChanges(Plan plan, County county) {
        this.plan = plan;
        this.county = county;
        dice = Dice.of(plan.seed(), "changes");
    }

    /**
     * The outbreak and as many as the plan asks for, in wards and districts by turns where that can be; the first of more
     * are always the same.
     *
     * @param expectedMore events that a change adds, below 0 if it takes some away
     * @throws IllegalArgumentException if so many of the declared size are not to be had
     */
    List<LevelChange> chosen(LevelChange outbreak, ToDoubleFunction<LevelChange> expectedMore) {
        var all = new ArrayList<>(List.of(outbreak));
        while (all.size() <= plan.changes()) {
            Predicate<LevelChange> fits =
                    drawn -> apart(drawn, all) && Math.abs(expectedMore.applyAsDouble(drawn)) >= MARGIN * least(drawn);
            var wardFirst = all.size() % 2 == 1;
            all.add(found(wardFirst, fits)
                    .or(() -> found(!wardFirst, fits))
                    .orElseThrow(() -> tooMany(all.size() - 1)));
        }
        return List.copyOf(all);
    }

    private Optional<LevelChange> found(boolean ward, Predicate<LevelChange> fits) {
        return Stream.generate(() -> drawn(ward)).limit(TRIES).filter(fits).findFirst();
    }

    private IllegalArgumentException tooMany(int most) {
        return new IllegalArgumentException(Text.of(
                "changes that can be told from chance must be at most %d with %,d rows, were %d",
                most, plan.rows(), plan.changes()));
    }

    static int least(LevelChange change) {
        return change.areaType().equals("ward") ? LEAST_IN_WARD : LEAST_IN_DISTRICT;
    }

    private LevelChange drawn(boolean ward) {
        var category = dice.oneOf(categories);
        var factor = dice.chance(FALLS) ? dice.between(0.4, 0.5) : dice.between(1.8, 2.5);
        var rounded = StrictMath.rint(factor * 100) / 100;
        var from = plan.months() - SHORTEST - dice.below(LONGEST - SHORTEST + 1);
        return ward
                ? LevelChange.ofWard(dice.oneOf(county.wards()), category, rounded, from)
                : LevelChange.ofDistrict(county, dice.below(District.ALL.size()), category, rounded, from);
    }

    private static boolean apart(LevelChange drawn, List<LevelChange> chosen) {
        var alike = chosen.stream()
                .filter(other -> other.category() == drawn.category())
                .toList();
        return drawn.district() != Levels.OUTBREAK_DISTRICT
                && alike.size() < MOST_OF_A_CATEGORY
                && alike.stream().noneMatch(other -> other.district() == drawn.district());
    }
}
