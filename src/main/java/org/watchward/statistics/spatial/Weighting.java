package org.watchward.statistics.spatial;

/** What a neighbour counts. */
public enum Weighting {

    /** Each neighbour 1: an area with many neighbours counts for more. */
    BINARY {
        @Override
        double of(Contiguity contiguity, int area) {
            return 1;
        }
    },

    /** Each neighbour one share of its area's neighbours, so that every area but islands counts the same. */
    ROW_STANDARDISED {
        @Override
        double of(Contiguity contiguity, int area) {
            return contiguity.island(area) ? 0 : 1.0 / contiguity.degree(area);
        }
    };

    /** The weight of each neighbour in an area's row. */
    abstract double of(Contiguity contiguity, int area);
}
