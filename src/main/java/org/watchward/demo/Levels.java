package org.watchward.demo;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How many crimes and incidents are to be expected in each month, category and piece of the county, with all that is
 * planted; the last place of each row is those without a location. What is to be published sums to the rows asked for.
 */
final class Levels {

    /** A district and category whose level jumps in the last months. */
    static final int OUTBREAK_DISTRICT = 2;

    static final Category OUTBREAK = Category.VEHICLE_CRIME;
    static final double OUTBREAK_TIMES = 1.6;
    static final int OUTBREAK_MONTHS = 9;

    private static final double PLACE_DEVIATION = 0.35;

    private final Plan plan;
    private final County county;
    private final Residents residents;
    private final List<HotSpot> hotSpots;
    private final List<LevelChange> changes;
    private final double[][][] expected;
    private final double scale;

    private Levels(Plan plan, County county, Residents residents, List<LevelChange> changes) {
        this.plan = plan;
        this.county = county;
        this.residents = residents;
        this.changes = changes;
        hotSpots = HotSpot.all(county, plan.seed());
        expected = inProportion();
        scale = (plan.rows() - Malformed.total(plan)) / toBePublished();
    }

    /**
     * Those of a plan.
     *
     * @throws IllegalArgumentException if its changes do not fit into its rows
     */
    static Levels of(Plan plan, County county, Residents residents) {
        var outbreak = LevelChange.ofDistrict(
                county, OUTBREAK_DISTRICT, OUTBREAK, OUTBREAK_TIMES, plan.months() - OUTBREAK_MONTHS);
        var standing = new Levels(plan, county, residents, List.of(outbreak));
        if (plan.changes() == 0) {
            return standing;
        }
        var all = new LevelChanges(plan, county)
                .chosen(outbreak, change -> (change.factor() - 1) * standing.during(change));
        return new Levels(plan, county, residents, all);
    }

    double expected(int month, Category category, int piece) {
        return expected[month][category.place()][piece] * scale;
    }

    List<HotSpot> hotSpots() {
        return hotSpots;
    }

    /** The outbreak, and after it the changes that were asked for. */
    List<LevelChange> changes() {
        return changes;
    }

    /** Events that one of the changes adds over all its months; below 0 if it takes some away. */
    double expectedMore(LevelChange change) {
        return during(change) * (1 - 1 / change.factor());
    }

    private double during(LevelChange change) {
        return IntStream.range(Math.max(0, change.from()), plan.months())
                .mapToDouble(month -> change.pieces().stream()
                        .sorted()
                        .mapToDouble(piece -> expected(month, change.category(), piece))
                        .sum())
                .sum();
    }

    /** The level of every cell beside the others. */
    private double[][][] inProportion() {
        var categories = Category.values();
        var cells = new double[plan.months()][categories.length][county.pieces() + 1];
        for (var category : categories) {
            var levels = levels(category);
            for (var month = 0; month < plan.months(); month++) {
                var row = cells[month][category.place()];
                var time = overTime(category, month);
                for (var piece = 0; piece < levels.length; piece++) {
                    row[piece] = levels[piece] * time * planted(category, month, piece);
                    row[county.pieces()] += row[piece] * category.unlocated() / (1 - category.unlocated());
                }
            }
        }
        return cells;
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
        var trend = plan.still() ? 1 : StrictMath.pow(category.growth(), month / 12.0);
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
        for (var change : changes) {
            if (change.touches(category, month, piece)) {
                factor *= change.factor();
            }
        }
        return factor;
    }

    private double toBePublished() {
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
}
