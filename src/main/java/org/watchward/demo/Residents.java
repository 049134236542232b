package org.watchward.demo;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How many people live in each piece of the county, and how deprived they are. */
final class Residents {

    static final int FIRST_YEAR = 2021;
    static final int LAST_YEAR = 2025;

    private final County county;
    private final int[] atFirst;
    private final double[] deprivation;

    private Residents(County county, int[] atFirst, double[] deprivation) {
        this.county = county;
        this.atFirst = atFirst;
        this.deprivation = deprivation;
    }

    static Residents of(County county, long seed) {
        var dice = Dice.of(seed, "residents");
        var atFirst = IntStream.range(0, county.pieces())
                .map(piece -> (int) StrictMath.round(typical(county, piece) * dice.factor(0.16)))
                .toArray();
        return new Residents(county, atFirst, deprivation(county, seed));
    }

    private static int typical(County county, int piece) {
        return county.lsoa21(piece).pieces().size() > 1 ? 780 : 1_640;
    }

    /** Smooth across the county, with estates around the towns and chance from place to place; ranked to (0, 1). */
    private static double[] deprivation(County county, long seed) {
        var dice = Dice.of(seed, "deprivation");
        var turn = dice.between(0, 2 * StrictMath.PI);
        var score = IntStream.range(0, county.pieces())
                .mapToDouble(piece -> {
                    var site = county.mosaic().sites().get(piece);
                    var wave = StrictMath.sin(site.x / 1_900 + turn) + StrictMath.sin(site.y / 2_300 - turn);
                    var estates = 1.6 * Town.centrality(site.x, site.y);
                    var coast = county.district(piece) == 3 ? 0.8 : 0;
                    return 0.7 * wave + estates + coast + dice.gaussian(0, 0.8);
                })
                .toArray();
        var places = IntStream.range(0, score.length)
                .boxed()
                .sorted(Comparator.comparingDouble(piece -> score[piece]))
                .toList();
        var ranked = new double[score.length];
        for (var place = 0; place < places.size(); place++) {
            ranked[places.get(place)] = (place + 0.5) / places.size();
        }
        return ranked;
    }

    /** How deprived a piece is beside the rest of the county: near 0 least, near 1 most. */
    double deprivation(int piece) {
        return deprivation[piece];
    }

    /** Residents of a piece at the middle of a year. */
    int in(int piece, int year) {
        var growth = District.ALL.get(county.district(piece)).growth();
        return (int) StrictMath.round(atFirst[piece] * StrictMath.pow(1 + growth, year - FIRST_YEAR));
    }

    /** Residents of several pieces together at the middle of a year. */
    int in(List<Integer> pieces, int year) {
        return pieces.stream().mapToInt(piece -> in(piece, year)).sum();
    }
}
