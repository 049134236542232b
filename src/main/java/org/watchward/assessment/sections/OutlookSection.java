package org.watchward.assessment.sections;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.assessment.themes.Themes;

/** What to expect of the next twelve months, and how well the last expectation held. */
@Component
class OutlookSection extends AssessmentSection {

    private final Bindings bindings;
    private final Measures measures;
    private final Themes themes;

    OutlookSection(Grounds grounds, Bindings bindings, Measures measures, Themes themes) {
        super("assessment-outlook", grounds);
        this.bindings = bindings;
        this.measures = measures;
        this.themes = themes;
    }

    private static final int MOST = 6;

    @Override
    String text(Ground ground) {
        var ahead = new ArrayList<String>();
        var behind = new ArrayList<String>();
        for (var id : asked()) {
            bindings.says(Bind.of("forecast", id).during(ground.next()), ground.setting())
                    .ifPresent(bound -> ahead.add(bound + "."));
            bindings.says(Bind.of("backtest", id).during(ground.period()), ground.setting())
                    .ifPresent(bound -> behind.add(bound + "."));
        }
        if (ahead.isEmpty()) {
            return bindings.paragraph(Bind.of("forecast", asked().get(0)).during(ground.next()), ground.setting());
        }
        return "If nothing else happens than what the months up to now show:\n\n"
                + Lines.bullets(ahead)
                + (behind.isEmpty()
                        ? ""
                        : "How the same did for the period itself, when it was still ahead:\n\n"
                                + Lines.bullets(behind));
    }

    private List<String> asked() {
        var asked = new ArrayList<>(List.of("all-crime"));
        themes.list().stream()
                .flatMap(theme -> measures.monthly(theme.indicators()).stream())
                .limit(MOST)
                .forEach(indicator -> asked.add(indicator.id()));
        return asked;
    }
}
