package org.watchward.publication.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.Period;

/**
 * What a document binds, as it was read: {@code change of violence-with-injury in E07000181, year ending 2022-12, against
 * thames-valley}. The engine knows its form and no name in it.
 *
 * @param source as it was typed between the braces
 * @param kind of thing that is bound, which tells the room that resolves it
 * @param of what it is about, several joined by {@code and}; at least one
 * @param in where; empty if it is left to the setting
 * @param by the kind of parts that the places are divided into; absent if it is left to the room
 * @param period when; absent if it is left to the setting
 * @param against what it is set beside; may be empty
 */
public record Expression(
        String source,
        Phrase kind,
        List<Phrase> of,
        List<Phrase> in,
        @Nullable Phrase by,
        @Nullable Period period,
        List<Phrase> against) {

    /** Copies the lists. */
    public Expression {
        of = List.copyOf(of);
        in = List.copyOf(in);
        against = List.copyOf(against);
    }
}
