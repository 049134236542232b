package org.watchward.demo;

import java.util.stream.IntStream;

/**
 * How many crimes and incidents happened, and were published, in each month, category and piece of the county; the
 * last place of each row is those without a location. Sums exactly to the rows asked for.
 */
final class Crimes {

    private static final double CELL_SIZE = 9;
    private static final double MONTH_DEVIATION = 0.025;

    private final Plan plan;
    private final County county;
    private final Levels levels;
    private final int[][][] happened;
    private final int[][][] published;

    private Crimes(Plan plan, County county, Levels levels) {
        this.plan = plan;
        this.county = county;
        this.levels = levels;
        happened = new int[plan.months()][Category.values().length][county.pieces() + 1];
        published = new int[plan.months()][Category.values().length][county.pieces() + 1];
    }

    static Crimes of(Plan plan, County county, Levels levels) {
        var crimes = new Crimes(plan, county, levels);
        crimes.draw();
        crimes.fit();
        return crimes;
    }

    /** Those that the police recorded, whether or not the rows were published. */
    int happened(int month, Category category, int piece) {
        return happened[month][category.place()][piece];
    }

    /** Those with a row in the street file of the month. */
    int published(int month, Category category, int piece) {
        return published[month][category.place()][piece];
    }

    /** The place, after those of the pieces, of rows without a location. */
    int nowhere() {
        return county.pieces();
    }

    private void draw() {
        for (var month = 0; month < plan.months(); month++) {
            for (var category : Category.values()) {
                draw(month, category);
            }
        }
    }

    private void draw(int month, Category category) {
        var dice = Dice.of(plan.seed(), "crimes", month, category.place());
        var thisMonth = dice.factor(MONTH_DEVIATION);
        var drawn = happened[month][category.place()];
        var shown = published[month][category.place()];
        for (var piece = 0; piece < drawn.length; piece++) {
            drawn[piece] = dice.negativeBinomial(levels.expected(month, category, piece) * thisMonth, CELL_SIZE);
            shown[piece] = shown(month, category, drawn[piece], dice);
        }
    }

    private int shown(int month, Category category, int drawn, Dice dice) {
        if (plan.missing(month)) {
            return 0;
        }
        if (plan.partial(month) && category == Plan.PARTIAL) {
            return (int) IntStream.range(0, drawn)
                    .filter(one -> dice.chance(Plan.PARTIAL_KEPT))
                    .count();
        }
        return drawn;
    }

    private long goodRows() {
        return plan.rows() - Malformed.total(plan);
    }

    /** Adds or takes single crimes here and there until the rows are exactly those asked for. */
    private void fit() {
        var dice = Dice.of(plan.seed(), "fit");
        var missing = goodRows() - publishedInAll();
        var months = plan.published();
        while (missing != 0) {
            var month = dice.oneOf(months);
            var category = dice.below(Category.values().length);
            var piece = dice.below(county.pieces());
            if (published[month][category][piece] > 0) {
                var change = missing > 0 ? 1 : -1;
                happened[month][category][piece] += change;
                published[month][category][piece] += change;
                missing -= change;
            }
        }
    }

    private long publishedInAll() {
        var total = 0L;
        for (var month : published) {
            for (var category : month) {
                total += IntStream.of(category).asLongStream().sum();
            }
        }
        return total;
    }
}
