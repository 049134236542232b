package org.watchward.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.watchward.indicators.Examples.THAMES_VALLEY;
import static org.watchward.indicators.Examples.anIndicator;
import static org.watchward.indicators.Examples.burglary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watchward.indicators.open.RecordingChange;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.platform.Catalogue;
import org.watchward.platform.Home;
import org.watchward.platform.PlainError;

class RecordingChangesTests {

    private static final Period STRETCH = Period.parse("2010-12..2025-12");

    @TempDir
    private Path folder;

    @Test
    void givesTheShippedChangesThatTouchAnIndicatorOldestFirst() {
        assertThat(changes().of(anIndicator("public-order", "Public order", "public-order"), null, STRETCH))
                .extracting(RecordingChange::from)
                .containsExactly(YearMonth.of(2014, 11), YearMonth.of(2023, 5));
        assertThat(changes().of(burglary(), null, STRETCH))
                .extracting(RecordingChange::from)
                .containsExactly(YearMonth.of(2014, 11));
    }

    @Test
    void saysNothingOfRecordingCrimesAboutIncidents() {
        var incidents = anIndicator("anti-social-behaviour", "Anti-social behaviour", "anti-social-behaviour");

        assertThat(changes().of(incidents, null, STRETCH)).isEmpty();
    }

    @Test
    void leavesOutWhatLiesOutsideTheStretchOrAtItsFirstMonth() {
        assertThat(changes().of(burglary(), null, Period.parse("2014-11..2020-01")))
                .isEmpty();
        assertThat(changes().of(burglary(), null, Period.parse("2014-10..2014-11")))
                .hasSize(1);
        assertThat(changes().of(burglary(), null, Period.parse("2012-01..2014-10")))
                .isEmpty();
    }

    @Test
    void letsAFileOfTheSameNameInTheDataFolderReplaceTheShippedOne() throws IOException {
        declare("england-and-wales.yaml", "2019-04", true, "");

        assertThat(changes().of(burglary(), null, STRETCH)).singleElement().satisfies(change -> {
            assertThat(change.from()).isEqualTo(YearMonth.of(2019, 4));
            assertThat(change.rebase()).isTrue();
        });
    }

    @Test
    void addsAFileOfTheDataFolderForTheForcesThatItNames() throws IOException {
        declare("ours.yaml", "2012-04", true, "    forces: [" + THAMES_VALLEY.code() + "]\n");

        assertThat(changes().of(burglary(), THAMES_VALLEY.code(), STRETCH))
                .extracting(RecordingChange::from)
                .containsExactly(YearMonth.of(2012, 4), YearMonth.of(2014, 11));
        assertThat(changes().of(burglary(), new AreaCode("E23000001"), STRETCH)).hasSize(1);
        assertThat(changes().of(burglary(), null, STRETCH)).hasSize(1);
    }

    @Test
    void saysFileAndLineOfAFault() throws IOException {
        declare("ours.yaml", "2012-13", false, "");

        assertThatThrownBy(() -> changes().of(burglary(), null, STRETCH))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("ours.yaml:3");
    }

    private RecordingChanges changes() {
        return new RecordingChanges(new Catalogue(new Home(folder)));
    }

    private void declare(String file, String from, boolean rebase, String more) throws IOException {
        var own = Files.createDirectories(folder.resolve("catalogue/recording-changes"));
        Files.writeString(own.resolve(file), """
                changes:
                  - id: a-new-system
                    from: "%s"
                    words: New records system
                    explanation: The force recorded crimes in a new system from this month on.
                    rebase: %s
                    verified: true
                    source: The force
                """.formatted(from, rebase) + more);
    }
}
