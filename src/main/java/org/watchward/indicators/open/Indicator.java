package org.watchward.indicators.open;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.AreaType;

/**
 * A declared measure ({@code catalogue/indicators}).
 *
 * @param id as it is typed and written in files: {@code violent-crime}
 * @param name as it is headed: {@code Violence and sexual offences}
 * @param definition what it counts, in plain English
 * @param numerator where the count comes from
 * @param base what it is set against
 * @param multiplier what its rate is per: 1,000
 * @param polarity what a rise means
 * @param areas the kinds of area that it can be given for
 * @param caveats what is true of every figure of it
 * @param source where its evidence comes from
 * @param licence the licence of that evidence
 * @param partOf id of the indicator whose counts hold all of its own; absent if none does, or if its categories tell
 */
public record Indicator(
        String id,
        String name,
        String definition,
        Numerator numerator,
        Base base,
        int multiplier,
        Polarity polarity,
        Set<AreaType> areas,
        List<String> caveats,
        String source,
        String licence,
        @Nullable String partOf) {

    /** Copies the collections. */
    public Indicator {
        areas = Set.copyOf(areas);
        caveats = List.copyOf(caveats);
    }

    /** One that is given per so many residents. */
    public Indicator(
            String id,
            String name,
            String definition,
            Numerator numerator,
            int multiplier,
            Polarity polarity,
            Set<AreaType> areas,
            List<String> caveats,
            String source,
            String licence) {
        this(
                id,
                name,
                definition,
                numerator,
                Base.RESIDENT,
                multiplier,
                polarity,
                areas,
                caveats,
                source,
                licence,
                null);
    }

    /** The name inside a sentence: {@code violence and sexual offences}. */
    public String inSentence() {
        return name.substring(0, 1).toLowerCase(Locale.UK) + name.substring(1);
    }

    @Override
    public String toString() {
        return id;
    }
}
