package org.watchward.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.watchward.statistics.regression.Regression.Family;

class RegressionTests {

    /** Dobson (1990), p. 93: the example of R's glm. */
    private static final double[] COUNTS = {18, 17, 15, 20, 10, 20, 25, 13, 12};

    private static final double[][] DOBSON = Regression.withIntercept(
            new double[] {0, 1, 0, 0, 1, 0, 0, 1, 0},
            new double[] {0, 0, 1, 0, 0, 1, 0, 0, 1},
            new double[] {0, 0, 0, 1, 1, 1, 0, 0, 0},
            new double[] {0, 0, 0, 0, 0, 0, 1, 1, 1});

    private static final double[] CLUSTERED = {2, 0, 5, 1, 9, 3, 0, 14, 4, 22, 6, 1};
    private static final double[] PLACE = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};

    private static double[] ones(int length) {
        var ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }

    @Test
    void fitsPoissonAsRDoes() {
        var fit = Regression.of(Family.POISSON, DOBSON, COUNTS, ones(9), 0.95);

        // R 4.3: summary(glm(counts ~ outcome + treatment, family = poisson()))
        assertThat(fit.terms().get(0).estimate()).isCloseTo(3.045, within(5e-4));
        assertThat(fit.terms().get(1).estimate()).isCloseTo(-0.4543, within(5e-5));
        assertThat(fit.terms().get(2).estimate()).isCloseTo(-0.2930, within(5e-5));
        assertThat(fit.terms().get(3).estimate()).isCloseTo(0, within(1e-9));
        assertThat(fit.terms().get(0).standardError()).isCloseTo(0.1709, within(5e-5));
        assertThat(fit.terms().get(1).standardError()).isCloseTo(0.2022, within(5e-5));
        assertThat(fit.terms().get(1).pValue()).isCloseTo(0.0246, within(5e-5));
        assertThat(fit.deviance()).isCloseTo(5.1291, within(5e-5));
        assertThat(fit.aic()).isCloseTo(56.76, within(5e-3));
        assertThat(fit.degreesOfFreedom()).isEqualTo(4);
    }

    @Test
    void widensQuasiPoissonByItsDispersion() {
        var poisson = Regression.of(Family.POISSON, DOBSON, COUNTS, ones(9), 0.95);
        var quasi = Regression.of(Family.QUASI_POISSON, DOBSON, COUNTS, ones(9), 0.95);

        // R 4.3: summary(glm(counts ~ outcome + treatment, family = quasipoisson())) prints dispersion 1.2933
        assertThat(quasi.dispersion()).isCloseTo(1.2933, within(5e-5));
        assertThat(quasi.terms().get(1).standardError())
                .isCloseTo(poisson.terms().get(1).standardError() * Math.sqrt(quasi.dispersion()), within(1e-12));
        assertThat(quasi.aic()).isNaN();
    }

    @Test
    void findsThetaAndCoefficientsOfGreatestLikelihood() {
        var fit = Regression.of(Family.NEGATIVE_BINOMIAL, Regression.withIntercept(PLACE), CLUSTERED, ones(12), 0.95);

        // scipy 1.17: minimize(-sum(nbinom.logpmf(y, t, t / (t + mu))), method = "BFGS"), as near as
        // R's own test of convergence (1e-8 of the deviance) leaves the fit
        assertThat(fit.terms().get(0).estimate()).isCloseTo(0.5768326725, within(1e-4));
        assertThat(fit.terms().get(1).estimate()).isCloseTo(0.1580402932, within(1e-5));
        assertThat(fit.theta()).isCloseTo(1.062968915, within(1e-4));
        assertThat(fit.aic()).isCloseTo(70.98384557, within(1e-5));
    }

    @Test
    void refusesANegativeBinomialForCountsThatVaryLittle() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Regression.of(
                        Family.NEGATIVE_BINOMIAL,
                        Regression.withIntercept(new double[] {1, 2, 3, 4, 5}),
                        new double[] {10, 11, 10, 11, 10},
                        ones(5),
                        0.95))
                .withMessageStartingWith("counts must vary more than Poisson's");
    }

    @Test
    void refusesColumnsThatSayTheSame() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Regression.of(
                        Family.POISSON, Regression.withIntercept(PLACE, PLACE), CLUSTERED, ones(12), 0.95))
                .withMessage("column 3 of the design must not be a combination of those before it");
    }

    @Property(tries = 100)
    void findsTheRatioOfTwoRates(
            @ForAll @IntRange(min = 1, max = 10_000) int here,
            @ForAll @IntRange(min = 1, max = 10_000) int there,
            @ForAll @DoubleRange(min = 1, max = 1000) double people) {
        var design = Regression.withIntercept(new double[] {0, 0, 1, 1});
        var counts = new double[] {there, there, here, here};

        var fit = Regression.of(Family.POISSON, design, counts, new double[] {1, 1, people, people}, 0.95);

        assertThat(fit.ratios()[1]).isCloseTo(here / people / there, within(1e-7 * here / people / there));
        assertThat(fit.terms().get(1).standardError())
                .isCloseTo(Math.sqrt(1.0 / (2 * here) + 1.0 / (2 * there)), within(1e-4));
    }
}
