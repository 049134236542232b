package org.watchward.assessment.themes;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Locale;

/**
 * What belongs together: {@code catalogue/themes/*.yaml}.
 *
 * @param name in plain words, as it is headed
 * @param order smaller comes first where nothing else orders them
 * @param about what it is, as a sentence
 * @param indicators ids of those that measure it
 * @param severity how much harm a typical event does, beside other themes: 0 to 100
 * @param severitySource where that was taken from, in words
 * @param verified whether the partnership agreed it
 * @param concern ids of survey questions that ask whether people are concerned about it; may be empty
 */
public record Theme(
        String id,
        String name,
        int order,
        String about,
        List<String> indicators,
        int severity,
        @JsonProperty("severity_source") String severitySource,
        boolean verified,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> concern) {

    /** Copies the lists. */
    public Theme {
        indicators = List.copyOf(indicators);
        concern = List.copyOf(concern);
    }

    /** The name inside a sentence. */
    public String inSentence() {
        return name.substring(0, 1).toLowerCase(Locale.UK) + name.substring(1);
    }
}
