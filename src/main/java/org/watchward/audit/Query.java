package org.watchward.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines are looked for; what is null is not asked.
 *
 * @param person who did it
 * @param organisation for which it was done
 * @param action the kind of act: {@code role-granted}
 * @param subjectKind of what it was done to
 * @param subjectId of what it was done to; only with its kind
 * @param from the earliest moment
 * @param to the moment before which it was
 * @param words that all begin words of the line, in any case: names, action, origin, subject, words
 */
public record Query(
        @Nullable UUID person,
        @Nullable UUID organisation,
        @Nullable String action,
        @Nullable String subjectKind,
        @Nullable String subjectId,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String words) {

    /** Takes no words for none. */
    public Query {
        if (subjectId != null && subjectKind == null) {
            throw new IllegalArgumentException("a subject is looked for by its kind and id");
        }
        words = words == null || words.isBlank() ? null : words.strip();
    }

    /** Every line. */
    public static Query everything() {
        return new Query(null, null, null, null, null, null, null, null);
    }

    /** Only what a person did. */
    public Query by(@Nullable UUID whom) {
        return new Query(whom, organisation, action, subjectKind, subjectId, from, to, words);
    }

    /** Only what was done for an organisation. */
    public Query forOrganisation(@Nullable UUID which) {
        return new Query(person, which, action, subjectKind, subjectId, from, to, words);
    }

    /** Only one kind of act. */
    public Query action(@Nullable String kind) {
        return new Query(person, organisation, kind, subjectKind, subjectId, from, to, words);
    }

    /** Only what was done to one thing, or to things of a kind. */
    public Query on(@Nullable String kind, @Nullable String id) {
        return new Query(person, organisation, action, kind, id, from, to, words);
    }

    /** Only what was done from one moment until before another. */
    public Query between(@Nullable Instant earliest, @Nullable Instant before) {
        return new Query(person, organisation, action, subjectKind, subjectId, earliest, before, words);
    }

    /** Only lines with words that begin with each of these. */
    public Query saying(@Nullable String beginnings) {
        return new Query(person, organisation, action, subjectKind, subjectId, from, to, beginnings);
    }
}
