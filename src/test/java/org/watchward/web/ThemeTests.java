package org.watchward.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watchward.platform.PlainError;

class ThemeTests {

    @Test
    void hasNoRulesOfItsOwnUnlessColoursAreConfigured() {
        var plain = new Theme("", "", "");

        assertThat(plain.stylesheet()).isEmpty();
        assertThat(plain.version()).isEmpty();
        assertThat(plain.logo()).isEmpty();
    }

    @Test
    void keepsLinksReadableInTheDarkWhateverTheColour() {
        var dark = new Theme("#0e3b47", "", "").stylesheet();

        var link = Pattern.compile("dark\\)\\{:root\\{.*--link:(#[0-9a-f]{6})").matcher(dark);
        assertThat(link.find()).isTrue();
        assertThat(Colour.parse(link.group(1)).contrast(Colour.parse("#0f181d")))
                .isGreaterThanOrEqualTo(7);
    }

    @Test
    void changesItsAddressWithItsColours() {
        assertThat(new Theme("#0e3b47", "", "").version()).isNotEqualTo(new Theme("#123456", "", "").version());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#ffd200||watchward.partnership.colour: #ffd200 has a contrast of 1.5 for white text on it; it needs 4.5. "
                        + "Choose a darker colour.",
                "teal||watchward.partnership.colour: a colour is written #rrggbb, such as #0e3b47, was 'teal'",
                "|#0e3b48|watchward.partnership.accent: #0e3b48 has a contrast of 1.0 for the line under the masthead; it "
                        + "needs 3.0. Choose a lighter colour.",
                "#0e3b47|mustard|watchward.partnership.accent: a colour is written #rrggbb, such as #0e3b47, was 'mustard'"
            })
    void refusesAColourThatSomeCannotRead(String colour, String accent, String words) {
        assertThatExceptionOfType(PlainError.class)
                .isThrownBy(() -> new Theme(given(colour), given(accent), ""))
                .withMessage(words);
    }

    private static String given(@org.jspecify.annotations.Nullable String cell) {
        return cell == null ? "" : cell;
    }

    @Test
    void refusesALogoThatIsNoPictureOrIsNotThere(@TempDir Path folder) throws IOException {
        var notes = Files.writeString(folder.resolve("logo.txt"), "a logo");
        var absent = folder.resolve("logo.svg");

        assertThatExceptionOfType(PlainError.class)
                .isThrownBy(() -> new Theme("", "", notes.toString()))
                .withMessage("watchward.partnership.logo: " + notes + " is neither an .svg nor a .png file");
        assertThatExceptionOfType(PlainError.class)
                .isThrownBy(() -> new Theme("", "", absent.toString()))
                .withMessage("watchward.partnership.logo: " + absent + " cannot be read");
    }
}
