package org.watchward.assessment.sections;

import org.springframework.stereotype.Component;
import org.watchward.assessment.themes.Theme;
import org.watchward.assessment.themes.Themes;
import org.watchward.indicators.open.shown.Say;

/** What is not held and would be needed. */
@Component
class DataGapsSection extends AssessmentSection {

    private final Themes themes;
    private final Measures measures;

    DataGapsSection(Grounds grounds, Themes themes, Measures measures) {
        super("assessment-data-gaps", grounds);
        this.themes = themes;
        this.measures = measures;
    }

    @Override
    String text(Ground ground) {
        var unknown = themes.list().stream()
                .filter(theme -> measures.of(theme.indicators(), ground).isEmpty())
                .map(Theme::inSentence)
                .map(Lines::plain)
                .toList();
        return (ground.whole() ? "" : ground.gaps() + "\n\n")
                + (unknown.isEmpty() ? "" : "No count for the whole period is held of " + Say.list(unknown) + ".\n\n")
                + "Hospital and ambulance counts, which see what is never reported, come as a partner’s table of counts. Who was harmed and who"
                + " did harm is in none of the published files.\n";
    }
}
