package org.watchward.assessment.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.watchward.assessment.findings.Stages.Running;
import org.watchward.assessment.findings.Stages.Stage;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;

/** How far the steps of an assessment are said to be. */
class StagesTests {

    private static final Running IDLE = new Running(false, false);
    private static final Instant NOW = Instant.parse("2026-10-01T09:00:00Z");

    private static Assessment assessment(boolean scanned, int judged, @Nullable Long document) {
        return new Assessment(
                1,
                new AreaCode("E10990001"),
                "Wendmoor",
                Period.parse("2025"),
                "What Wendmoor has",
                scanned ? NOW : null,
                400,
                judged,
                document,
                NOW,
                "Somebody");
    }

    @Test
    void saysOfANewAssessmentThatAllIsToDo() {
        var stages = Stages.of(assessment(false, 0, null), new Progress(0, 0, 0, 0, 0), IDLE, 0, 12, false);

        assertThat(stages)
                .isEqualTo(new Stages(Stage.TODO, Stage.TODO, Stage.TODO, Stage.TODO, Stage.TODO, Stage.TODO));
    }

    @Test
    void leavesTheLookDoneWhileTheDocumentIsDrafted() {
        var drafting = new Running(false, true);

        var stages = Stages.of(assessment(true, 300, null), new Progress(9, 4, 2, 1, 0), drafting, 3, 12, false);

        assertThat(stages)
                .isEqualTo(new Stages(Stage.DONE, Stage.BEGUN, Stage.BEGUN, Stage.BEGUN, Stage.BEGUN, Stage.TODO));
    }

    @Test
    void hasAllDoneOnceItIsPublished() {
        var stages = Stages.of(assessment(true, 300, 7L), new Progress(9, 7, 2, 0, 0), IDLE, 12, 12, true);

        assertThat(stages)
                .isEqualTo(new Stages(Stage.DONE, Stage.DONE, Stage.DONE, Stage.DONE, Stage.DONE, Stage.DONE));
    }

    @Test
    void doesNotCallJudgingDoneWhereTooLittleIsHeldToJudge() {
        var stages = Stages.of(assessment(true, 0, null), new Progress(0, 0, 0, 0, 0), IDLE, 0, 12, false);

        assertThat(stages.judge()).isEqualTo(Stage.TODO);
    }
}
