package org.watchward.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How many crimes and incidents happened, and were published, in each month, category and piece of the county; the
 * last place of each row is those without a location. Sums exactly to the rows asked for.
 */
final class Crimes {

    /** A district and category whose level jumps in the last months. */
    static final int OUTBREAK_DISTRICT = 2;

    static final Category OUTBREAK = Category.VEHICLE_CRIME;
    static final double OUTBREAK_TIMES = 1.6;
    static final int OUTBREAK_MONTHS = 9;

    private static final double CELL_SIZE = 9;
    private static final double MONTH_DEVIATION = 0.025;
    private static final double PLACE_DEVIATION = 0.35;

    private final Plan plan;
    private final County county;
    private final Residents residents;
    private final List<HotSpot> hotSpots;
    private final int[][][] happened;
    private final int[][][] published;

    private Crimes(Plan plan, County county, Residents residents) {
        this.plan = plan;
        this.county = county;
        this.residents = residents;
        hotSpots = hotSpots(county, plan.seed());
        happened = new int[plan.months()][Category.values().length][county.pieces() + 1];
        published = new int[plan.months()][Category.values().length][county.pieces() + 1];
    }

    static Crimes of(Plan plan, County county, Residents residents) {
        var crimes = new Crimes(plan, county, residents);
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

    List<HotSpot> hotSpots() {
        return hotSpots;
    }

    private void draw() {
        var expected = expected();
        var scale = goodRows() / expectedToBePublished(expected);
        for (var month = 0; month < plan.months(); month++) {
            for (var category : Category.values()) {
                draw(month, category, expected[month][category.place()], scale);
            }
        }
    }

    private void draw(int month, Category category, double[] expected, double scale) {
        var dice = Dice.of(plan.seed(), "crimes", month, category.place());
        var thisMonth = dice.factor(MONTH_DEVIATION);
        var drawn = happened[month][category.place()];
        var shown = published[month][category.place()];
        for (var piece = 0; piece < expected.length; piece++) {
            drawn[piece] = dice.negativeBinomial(expected[piece] * scale * thisMonth, CELL_SIZE);
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

    /** Expected level of every cell, in proportion. */
    private double[][][] expected() {
        var categories = Category.values();
        var expected = new double[plan.months()][categories.length][county.pieces() + 1];
        for (var category : categories) {
            var levels = levels(category);
            for (var month = 0; month < plan.months(); month++) {
                var row = expected[month][category.place()];
                var time = overTime(category, month);
                for (var piece = 0; piece < levels.length; piece++) {
                    row[piece] = levels[piece] * time * planted(category, month, piece);
                    row[county.pieces()] += row[piece] * category.unlocated() / (1 - category.unlocated());
                }
            }
        }
        return expected;
    }

    /** How a category is spread over the pieces; sums to its share of all rows. */
    private double[] levels(Category category) {
        var dice = Dice.of(plan.seed(), "levels", category.place());
        var levels = IntStream.range(0, county.pieces())
                .mapToDouble(piece -> {
                    var site = county.mosaic().sites().get(piece);
                    return residents.in(piece, Residents.FIRST_YEAR)
                            * category.pull(Town.centrality(site.x, site.y), residents.deprivation(piece))
                            * dice.factor(PLACE_DEVIATION);
                })
                .toArray();
        var total = IntStream.range(0, levels.length)
                .mapToDouble(piece -> levels[piece])
                .sum();
        return IntStream.range(0, levels.length)
                .mapToDouble(piece -> levels[piece] / total * category.share())
                .toArray();
    }

    private double overTime(Category category, int month) {
        var calendar = plan.month(month);
        var trend = StrictMath.pow(category.growth(), month / 12.0);
        var recording = category == Plan.RECORDED_ANEW && plan.recordedAnew(month) ? Plan.RECORDED_ANEW_FACTOR : 1;
        return trend * recording * category.season(calendar.getMonthValue()) * calendar.lengthOfMonth() / 30.4;
    }

    private double planted(Category category, int month, int piece) {
        var factor = 1.0;
        for (var spot : hotSpots) {
            if (spot.piece() == piece
                    && spot.during(plan).test(month)
                    && spot.categories().contains(category)) {
                factor *= spot.times();
            }
        }
        var outbreak = category == OUTBREAK
                && month >= plan.months() - OUTBREAK_MONTHS
                && county.district(piece) == OUTBREAK_DISTRICT;
        return outbreak ? factor * OUTBREAK_TIMES : factor;
    }

    private double expectedToBePublished(double[][][] expected) {
        var total = 0.0;
        for (var month : plan.published()) {
            for (var category : Category.values()) {
                var kept = plan.partial(month) && category == Plan.PARTIAL ? Plan.PARTIAL_KEPT : 1;
                for (var level : expected[month][category.place()]) {
                    total += kept * level;
                }
            }
        }
        return total;
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

    private static List<HotSpot> hotSpots(County county, long seed) {
        var dice = Dice.of(seed, "hot spots");
        return List.of(
                new HotSpot(
                        county.mosaic().nearest(Town.ALL.get(0)),
                        Set.of(
                                Category.SHOPLIFTING,
                                Category.THEFT_FROM_THE_PERSON,
                                Category.VIOLENCE,
                                Category.PUBLIC_ORDER),
                        3.0,
                        0),
                new HotSpot(
                        county.mosaic().nearest(Town.ALL.get(5)),
                        Set.of(Category.ANTI_SOCIAL_BEHAVIOUR, Category.CRIMINAL_DAMAGE),
                        4.0,
                        36),
                new HotSpot(outOfTown(county, dice), Set.of(Category.SHOPLIFTING, Category.VEHICLE_CRIME), 8.0, 0));
    }

    private static int outOfTown(County county, Dice dice) {
        var pieces = county.piecesOf(1).stream()
                .filter(piece -> {
                    var site = county.mosaic().sites().get(piece);
                    var away = Town.ALL.get(1).distance(site.x, site.y);
                    return away > 2_500 && away < 5_000;
                })
                .toList();
        return dice.oneOf(pieces);
    }
}
