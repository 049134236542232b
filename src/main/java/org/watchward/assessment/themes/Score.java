package org.watchward.assessment.themes;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person scored a theme for their organisation.
 *
 * @param organisation null if they are a member of none
 * @param harm 1 slight to 5 grave
 * @param likelihood of more of it in the coming year, 1 unlikely to 5 nearly certain
 * @param confidence in their own score, 1 low to 3 high
 * @param words why; may be empty
 */
record Score(
        String theme,
        UUID person,
        String personName,
        @Nullable UUID organisation,
        String organisationName,
        int harm,
        int likelihood,
        int confidence,
        String words,
        Instant givenAt) {

    /** What is scored. */
    enum Scale {
        HARM(5),
        LIKELIHOOD(5),
        CONFIDENCE(3);

        private final int most;

        Scale(int most) {
            this.most = most;
        }

        int most() {
            return most;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    int of(Scale scale) {
        return switch (scale) {
            case HARM -> harm;
            case LIKELIHOOD -> likelihood;
            case CONFIDENCE -> confidence;
        };
    }

    /** Whoever scored: an organisation, or a person who is a member of none. */
    UUID partner() {
        return organisation == null ? person : organisation;
    }

    String partnerName() {
        return organisationName.isEmpty() ? personName : organisationName;
    }
}
