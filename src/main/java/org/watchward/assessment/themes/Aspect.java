package org.watchward.assessment.themes;

import java.util.Arrays;
import java.util.Locale;

/** What a theme's card shows, and what themes are ordered by. */
public enum Aspect {
    /** How grave a typical event is declared to be. */
    HARM("harm"),
    /** How many events there were. */
    VOLUME("volume"),
    /** Whether they became more or fewer beyond chance. */
    TREND("trend"),
    /** How the area stands beside its force, its country and similar areas. */
    COMPARISON("comparison"),
    /** How much more of it the most deprived neighbourhoods have. */
    DEPRIVATION("deprivation gap"),
    /** How many of those who were asked are concerned about it. */
    CONCERN("public concern"),
    /** How far all of that can be relied on. */
    CONFIDENCE("confidence");

    private final String words;

    Aspect(String words) {
        this.words = words;
    }

    /** In a sentence: {@code deprivation gap}. */
    public String words() {
        return words;
    }

    /** As the declared weights and addresses name it: {@code harm}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The aspect of a name. */
    static Aspect of(String id) {
        return Arrays.stream(values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no aspect " + id));
    }
}
