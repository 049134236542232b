package org.watchward.publication.drafting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.watchward.publication.templates.Template;

/**
 * One section of an edition, as it stands.
 *
 * @param name as its template calls it, and references to it do
 * @param writer id of the role of whoever writes it
 * @param area where its figures are of, or {@link Template#ANY}; null for what the edition says
 * @param period when, likewise
 * @param checked whether an office that checked it must be named
 * @param checkedBy that office; empty while none is named
 * @param version the last that was saved; 0 if none was
 * @param text of that version
 * @param savedBy who saved it; empty if nobody did
 * @param savedAt when; null likewise
 */
public record Section(
        long id,
        String name,
        String heading,
        boolean required,
        String writer,
        @Nullable String area,
        @Nullable String period,
        boolean checked,
        String checkedBy,
        int version,
        String text,
        String savedBy,
        @Nullable Instant savedAt) {

    /** The same with another text. */
    public Section with(String other) {
        return new Section(
                id, name, heading, required, writer, area, period, checked, checkedBy, version, other, savedBy,
                savedAt);
    }

    /** The same for another edition: whoever checked it has not checked that. */
    Section unchecked() {
        return new Section(
                id, name, heading, required, writer, area, period, checked, "", version, text, savedBy, savedAt);
    }

    public boolean empty() {
        return text.isBlank();
    }
}
