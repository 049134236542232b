package org.watchward.assessment.findings;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watchward.assessment.candidates.Candidate.Basis;
import org.watchward.assessment.candidates.Weighed;
import org.watchward.kernel.AreaCode;

/**
 * Something that stood out in an assessment, and what people decided of it.
 *
 * @param key the same at every scan: {@code up:burglary:E07000177}
 * @param indicator its id
 * @param since the month from which it is so; null where whole years are compared
 * @param rank among what the last scan found: 1 is first
 * @param said what the engine said of it at the last scan that found it
 * @param proposed the confidence that the scan proposes
 * @param knownCaveats what must be known of these figures in particular, a line each, as the scan found it
 * @param declaredTheme id of the theme that the catalogue gives its indicator; null if it is in none
 * @param goneAt since when no scan finds it; null while it is found
 * @param judgement what people decided
 * @param changed how often people changed it
 */
public record Finding(
        long id,
        long assessment,
        String key,
        Basis basis,
        String indicator,
        AreaCode area,
        String areaName,
        boolean up,
        double ratio,
        long extra,
        @Nullable YearMonth since,
        double adjusted,
        Weighed weighed,
        int rank,
        List<Told> told,
        String said,
        Confidence proposed,
        String knownCaveats,
        @Nullable String declaredTheme,
        @Nullable Instant goneAt,
        Judgement judgement,
        int changed,
        @Nullable Instant decidedAt,
        String decidedBy) {

    /** Copies the list. */
    public Finding {
        told = List.copyOf(told);
    }

    /**
     * A change that is told in it.
     *
     * @param name of the indicator
     * @param why in plain words, to stand after its name
     */
    public record Told(String indicator, String name, String area, String areaName, String why) {}

    /** What was decided. */
    public Standing status() {
        return judgement.status();
    }

    /** Why it was rejected; null unless it was. */
    public @Nullable Grounds reason() {
        return judgement.reason();
    }

    /** The same in words; may be empty. */
    public String reasonWords() {
        return judgement.reasonWords();
    }

    /** Why it was rejected, to stand in a sentence; empty unless it was. */
    public String rejectedBecause() {
        var reason = reason();
        return reason == null
                ? ""
                : reason.words()
                        + (reasonWords().isBlank() ? "" : ": " + reasonWords().strip());
    }

    /** The analyst's own words for it; may be empty. */
    public String headline() {
        return judgement.headline();
    }

    /** What the analyst has to say of it; may be empty. */
    public String note() {
        return judgement.note();
    }

    /** What the analyst chose, else what the scan proposes. */
    public Confidence confidence() {
        var chosen = judgement.confidence();
        return chosen == null ? proposed : chosen;
    }

    /** What the analyst wrote, else what the scan found; a line each, may be empty. */
    public String caveats() {
        var written = judgement.caveats();
        return written == null ? knownCaveats : written;
    }

    /** The same, each by itself. */
    public List<String> caveatLines() {
        return caveats().lines().filter(line -> !line.isBlank()).toList();
    }

    /** The id of the theme in which the analyst grouped it, else of that which the catalogue says; null if it is in none. */
    public @Nullable String theme() {
        var chosen = judgement.theme();
        return chosen == null ? declaredTheme : chosen.isEmpty() ? null : chosen;
    }

    /** Whether the last scan found it. */
    public boolean found() {
        return goneAt == null;
    }

    /** What a document binds to say it, in the document's own period. */
    public String expression() {
        return basis.expression() + " of " + indicator + " in " + area;
    }
}
