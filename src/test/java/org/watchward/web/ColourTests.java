package org.watchward.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTests {

    /**
     * Ratios that the W3C's own texts give: black and white 21:1 (WCAG 2.2, "contrast ratio"), #767676 the lightest grey that
     * passes 4.5:1 on white and #777777 the first that fails at 4.48:1 (Understanding 1.4.3), #949494 the same for 3:1.
     */
    @ParameterizedTest
    @CsvSource({
        "#000000, #ffffff, 21.00",
        "#ffffff, #ffffff, 1.00",
        "#767676, #ffffff, 4.54",
        "#777777, #ffffff, 4.48",
        "#949494, #ffffff, 3.03",
        "#ff0000, #ffffff, 4.00",
        "#0000ff, #ffffff, 8.59",
        "#ffff00, #000000, 19.56"
    })
    void contrastsAsTheGuidelinesDefineIt(String one, String other, double ratio) {
        assertThat(Colour.parse(one).contrast(Colour.parse(other))).isCloseTo(ratio, within(0.005));
        assertThat(Colour.parse(other).contrast(Colour.parse(one))).isCloseTo(ratio, within(0.005));
    }

    @ParameterizedTest
    @ValueSource(strings = {"teal", "#fff", "#12345g", "0e3b47", ""})
    void refusesWhatIsNoColour(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Colour.parse(text))
                .withMessage("a colour is written #rrggbb, such as #0e3b47, was '" + text + "'");
    }

    @Test
    void writesAColourAsItReadsIt() {
        assertThat(Colour.parse("#0E3B47")).hasToString("#0e3b47");
    }

    @Test
    void movesNoFurtherTowardsWhiteThanTheContrastNeeds() {
        var ground = Colour.parse("#0f181d");
        var pale = Colour.parse("#e0ecef");

        var raised = Colour.parse("#0e3b47").readableOn(ground, Colour.WHITE, 7);

        assertThat(raised.contrast(ground)).isBetween(7.0, 9.0);
        assertThat(pale.readableOn(ground, Colour.WHITE, 7)).isEqualTo(pale);
    }
}
