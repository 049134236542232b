package org.watchward.assessment.findings;

import java.util.Locale;

/**
 * How far each step of an assessment is.
 *
 * @param scan looking for what stands out
 * @param judge judging the candidates
 * @param group grouping what is accepted into themes
 * @param score scoring the themes
 * @param write writing the document
 * @param agree agreeing on it and publishing it
 */
record Stages(Stage scan, Stage judge, Stage group, Stage score, Stage write, Stage agree) {

    /** How far a step is. */
    enum Stage {
        TODO,
        BEGUN,
        DONE;

        /** As it stands in names of messages. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Stage of(boolean begun, boolean done) {
            return done ? DONE : begun ? BEGUN : TODO;
        }
    }

    /** What is being done now. */
    record Running(boolean scanning, boolean drafting) {}

    /**
     * Of an assessment.
     *
     * @param scored how many of the themes somebody has scored
     * @param themes how many there are
     * @param published whether its document is
     */
    static Stages of(
            Assessment assessment, Progress progress, Running running, int scored, int themes, boolean published) {
        var scanned = assessment.scannedAt() != null;
        var judged = assessment.judged() > 0 && progress.left() == 0;
        return new Stages(
                Stage.of(running.scanning(), scanned && !running.scanning()),
                Stage.of(progress.judged() > 0, scanned && judged),
                Stage.of(progress.accepted() > 0, progress.accepted() > 0 && judged && progress.ungrouped() == 0),
                Stage.of(scored > 0, scored > 0 && scored >= themes),
                Stage.of(running.drafting() || assessment.document() != null, published),
                Stage.of(false, published));
    }
}
