package org.watchward.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.watchward.sources.Succession.Version;

class SuccessionTests {

    private static final LocalDate SPRING = LocalDate.of(2022, 4, 1);
    private static final LocalDate AUTUMN = LocalDate.of(2022, 10, 1);

    @Test
    void prefersTheMoreMatureWhateverTheDates() {
        var mature = new Version(1000, 800, 100, SPRING);
        var fresh = new Version(1000, 800, 400, AUTUMN);

        assertThat(Succession.decide(mature, fresh).supersedes()).isFalse();
        assertThat(Succession.decide(mature, fresh).why()).contains("less mature");
        assertThat(Succession.decide(fresh, mature).supersedes()).isTrue();
    }

    @Test
    void prefersTheLaterExtractOfEquallyMatureOnes() {
        var earlier = new Version(1000, 800, 100, SPRING);
        var later = new Version(1000, 800, 100, AUTUMN);

        assertThat(Succession.decide(earlier, later).supersedes()).isTrue();
        assertThat(Succession.decide(later, earlier).supersedes()).isFalse();
    }

    @Test
    void neverLetsAFractionTakeThePlaceOfTheWhole() {
        var whole = new Version(1000, 800, 400, SPRING);
        var fraction = new Version(90, 80, 0, AUTUMN);

        assertThat(Succession.decide(whole, fraction).supersedes()).isFalse();
        assertThat(Succession.decide(fraction, whole).supersedes()).isTrue();
    }

    @Test
    void takesTheLaterImportWhenNothingTellsThemApart() {
        var one = new Version(1000, 800, 100, null);

        assertThat(Succession.decide(one, new Version(1000, 800, 100, AUTUMN)).supersedes())
                .isTrue();
    }
}
