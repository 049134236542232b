package org.watchward.statistics.regression;

/**
 * Weighted least squares by modified Gram-Schmidt, over arrays that are used again and again: counts are fitted in thousands of
 * series a second, where a general matrix library spends its time on objects. As stable as Householder's method (Björck 1967).
 */
public final class LeastSquares {

    /** A column is taken as a combination of those before it when less than this share of it is left. */
    private static final double SINGULAR = 1e-11;

    private final int rows;
    private final int columns;
    private final double[][] q;
    private final double[][] r;
    private final double[] left;
    private final double[] coefficients;

    /** Room for so many rows and columns. */
    public LeastSquares(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.q = new double[columns][rows];
        this.r = new double[columns][columns];
        this.left = new double[rows];
        this.coefficients = new double[columns];
    }

    /**
     * Solves for the coefficients.
     *
     * @param design column by column
     * @param response what is fitted
     * @param rootWeights square roots of the weights
     * @return the coefficients; the array is used again by the next solution
     * @throws IllegalArgumentException if the columns do not say different things
     */
    public double[] solve(double[][] design, double[] response, double[] rootWeights) {
        for (var i = 0; i < rows; i++) {
            left[i] = response[i] * rootWeights[i];
        }
        for (var column = 0; column < columns; column++) {
            orthogonalise(design[column], column, rootWeights);
        }
        for (var column = columns - 1; column >= 0; column--) {
            var value = coefficients[column];
            for (var later = column + 1; later < columns; later++) {
                value -= r[column][later] * coefficients[later];
            }
            coefficients[column] = value / r[column][column];
        }
        return coefficients;
    }

    private void orthogonalise(double[] values, int column, double[] rootWeights) {
        var vector = q[column];
        var whole = 0.0;
        for (var i = 0; i < rows; i++) {
            vector[i] = values[i] * rootWeights[i];
            whole += vector[i] * vector[i];
        }
        for (var earlier = 0; earlier < column; earlier++) {
            r[earlier][column] = removed(q[earlier], vector);
        }
        var length = Math.sqrt(dot(vector, vector));
        if (!(length > SINGULAR * Math.sqrt(whole))) {
            throw new IllegalArgumentException(
                    "column " + (column + 1) + " of the design must not be a combination of those before it");
        }
        r[column][column] = length;
        for (var i = 0; i < rows; i++) {
            vector[i] /= length;
        }
        coefficients[column] = removed(vector, left);
    }

    /** Takes the part of a vector along a direction out of it, and says how long that part was. */
    private double removed(double[] direction, double[] vector) {
        var along = dot(direction, vector);
        for (var i = 0; i < rows; i++) {
            vector[i] -= along * direction[i];
        }
        return along;
    }

    private double dot(double[] a, double[] b) {
        var sum = 0.0;
        for (var i = 0; i < rows; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** What is left of a weighted column when all that the columns of the last solution explain is taken out. */
    double[] unexplained(double[] values, double[] rootWeights) {
        var vector = new double[rows];
        for (var i = 0; i < rows; i++) {
            vector[i] = values[i] * rootWeights[i];
        }
        for (var column = 0; column < columns; column++) {
            removed(q[column], vector);
        }
        return vector;
    }

    /** The columns of the last solution at right angles, each of length 1. */
    double[][] directions() {
        return q;
    }

    /** How much each row pulls its own fit: the diagonal of the hat matrix of the last solution. */
    double[] leverages() {
        var leverages = new double[rows];
        for (var column = 0; column < columns; column++) {
            for (var i = 0; i < rows; i++) {
                leverages[i] += q[column][i] * q[column][i];
            }
        }
        return leverages;
    }

    /** Squared length of {@code R^-T x}: the variance of the linear predictor at x, before the dispersion. */
    double unscaledVariance(double[] at) {
        var solved = new double[columns];
        var sum = 0.0;
        for (var column = 0; column < columns; column++) {
            var value = at[column];
            for (var earlier = 0; earlier < column; earlier++) {
                value -= r[earlier][column] * solved[earlier];
            }
            solved[column] = value / r[column][column];
            sum += solved[column] * solved[column];
        }
        return sum;
    }

    int columns() {
        return columns;
    }
}
