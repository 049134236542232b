package org.watchward.assessment.surveys;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.watchward.assessment.themes.Theme;
import org.watchward.assessment.themes.Themes;
import org.watchward.platform.Nearest;

/** What a mapping names that is held elsewhere: its area, and the themes for which its questions count. */
@Component
class NamedElsewhere {

    private final SurveyPlace places;
    private final Themes themes;

    NamedElsewhere(SurveyPlace places, Themes themes) {
        this.places = places;
        this.themes = themes;
    }

    /** What is not known of it, by the JSON pointer to where it stands. */
    Map<String, String> faults(SurveyMapping mapping) {
        var faults = new LinkedHashMap<String, String>();
        if (mapping.area() != null) {
            note(faults, "/area", places.fault(mapping.area()));
        }
        for (var at = 0; at < mapping.questions().size(); at++) {
            var theme = mapping.questions().get(at).theme();
            if (theme != null) {
                note(faults, "/questions/" + at + "/theme", themeFault(theme));
            }
        }
        return faults;
    }

    private String themeFault(String id) {
        var ids = themes.list().stream().map(Theme::id).toList();
        return ids.contains(id)
                ? ""
                : "there is no theme '" + id + "'. Nearest: " + String.join(", ", Nearest.to(id, ids));
    }

    private static void note(Map<String, String> faults, String at, String words) {
        if (!words.isEmpty()) {
            faults.put(at, words);
        }
    }
}
