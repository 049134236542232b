package org.watchward.assessment.sections;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.watchward.assessment.themes.Themes;

/** The kinds of serious violence that are recorded. */
@Component
class ViolenceSection extends AssessmentSection {

    private final ThemeText texts;
    private final Themes themes;

    ViolenceSection(Grounds grounds, ThemeText texts, Themes themes) {
        super("violence-recorded", grounds);
        this.texts = texts;
        this.themes = themes;
    }

    /** The themes of serious violence. */
    static final List<String> VIOLENT =
            List.of("violence", "sexual-offences", "domestic-abuse-and-stalking", "serious-violence-and-weapons");

    @Override
    String text(Ground ground) {
        return themes.list().stream()
                .filter(theme -> VIOLENT.contains(theme.id()))
                .map(theme -> texts.of(theme, ground))
                .collect(Collectors.joining());
    }
}
