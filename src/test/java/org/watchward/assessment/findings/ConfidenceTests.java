package org.watchward.assessment.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchward.areas.Area;
import org.watchward.assessment.candidates.Candidate;
import org.watchward.assessment.candidates.Candidate.Basis;
import org.watchward.assessment.candidates.Counts;
import org.watchward.assessment.candidates.Weighed;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.Polarity;
import org.watchward.kernel.AreaType;

/** The rule by which a confidence is proposed, at its edges. */
class ConfidenceTests {

    @ParameterizedTest
    @CsvSource({
        "MONTHS, 0.0009, 36, 0, HIGH",
        "MONTHS, 0.0009, 36, 1, HIGH",
        "MONTHS, 0.0009, 36, 2, MODERATE",
        "MONTHS, 0.0009, 36, 3, LOW",
        "MONTHS, 0.0009, 35, 0, MODERATE",
        "MONTHS, 0.001, 60, 0, MODERATE",
        "MONTHS, 0.01, 60, 0, MODERATE",
        "MONTHS, 0.011, 60, 0, LOW",
        "YEARS, 0.000001, 0, 0, MODERATE",
    })
    void followsChanceMonthsAndWhatMustBeKnown(
            Basis basis, double adjusted, int months, int caveats, Confidence expected) {
        assertThat(Confidence.proposed(candidate(basis, adjusted), months, caveats))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    HIGH     | MONTHS | 0.0009   | 1 | less than once in 1,000 times, at least 36 comparable months
                    MODERATE | YEARS  | 0.000001 | 0 | two published years alone are never high
                    MODERATE | MONTHS | 0.002    | 0 | between once in 1,000 and once in 100 times
                    MODERATE | MONTHS | 0.0009   | 2 | 2 things in particular must be known of its data
                    MODERATE | MONTHS | 0.0009   | 0 | fewer than 36 comparable months
                    LOW      | MONTHS | 0.02     | 0 | chance alone would give as much more than once in 100 times
                    LOW      | MONTHS | 0.0009   | 3 | 3 things in particular must be known of its data
                    """)
    void saysWhyItIsProposed(Confidence proposed, Basis basis, double adjusted, int caveats, String because) {
        assertThat(proposed.because(basis, adjusted, caveats)).contains(because);
    }

    private static Candidate candidate(Basis basis, double adjusted) {
        var burglary = new Indicator(
                "burglary",
                "Burglary",
                "Burglaries.",
                new Numerator.MonthlyRows(new TreeSet<>(Set.of("burglary"))),
                1000,
                Polarity.BAD,
                Set.of(AreaType.DISTRICT),
                List.of(),
                "data.police.uk",
                "OGL");
        return new Candidate(
                "up:burglary:E07990001",
                basis,
                burglary,
                Area.of("E07990001", "Harrowmere"),
                true,
                1.5,
                new Counts(300, 12, 200, 12),
                null,
                adjusted,
                new Weighed(1, 1, 1, 1, 1, 1),
                List.of());
    }
}
