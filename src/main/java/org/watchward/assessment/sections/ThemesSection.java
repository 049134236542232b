package org.watchward.assessment.sections;

import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.watchward.assessment.themes.Themes;

/** Each theme: what was found, how much there is of it, and where. */
@Component
class ThemesSection extends AssessmentSection {

    private final Themes themes;
    private final ThemeText texts;

    ThemesSection(Grounds grounds, Themes themes, ThemeText texts) {
        super("assessment-themes", grounds);
        this.themes = themes;
        this.texts = texts;
    }

    @Override
    String text(Ground ground) {
        return texts.ofNoTheme(ground)
                + themes.list().stream().map(theme -> texts.of(theme, ground)).collect(Collectors.joining());
    }
}
