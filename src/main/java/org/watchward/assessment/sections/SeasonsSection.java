package org.watchward.assessment.sections;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.assessment.themes.Themes;

/** Which months of the year usually have more. */
@Component
class SeasonsSection extends AssessmentSection {

    private final Bindings bindings;
    private final Measures measures;
    private final Themes themes;

    SeasonsSection(Grounds grounds, Bindings bindings, Measures measures, Themes themes) {
        super("assessment-seasons", grounds);
        this.bindings = bindings;
        this.measures = measures;
        this.themes = themes;
    }

    private static final int MOST = 5;

    @Override
    String text(Ground ground) {
        var lines = new ArrayList<String>();
        measures.monthly(List.of("all-crime")).ifPresent(indicator -> add(indicator.id(), ground, lines));
        for (var theme : themes.list()) {
            if (lines.size() < MOST) {
                measures.monthly(theme.indicators()).ifPresent(indicator -> add(indicator.id(), ground, lines));
            }
        }
        return lines.isEmpty()
                ? "No kind of crime that was looked at has months of the year that are clearly higher or lower, or too few years are held to say.\n"
                : Lines.bullets(lines);
    }

    private void add(String indicator, Ground ground, List<String> lines) {
        bindings.says(Bind.of("season", indicator).during(ground.period()), ground.setting())
                .ifPresent(bound -> lines.add(bound + "."));
    }
}
