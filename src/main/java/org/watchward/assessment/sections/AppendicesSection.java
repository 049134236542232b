package org.watchward.assessment.sections;

import org.springframework.stereotype.Component;
import org.watchward.assessment.themes.Themes;

/** Everything that was found, and all measures side by side. */
@Component
class AppendicesSection extends AssessmentSection {

    private final Bindings bindings;
    private final Measures measures;
    private final Themes themes;

    AppendicesSection(Grounds grounds, Bindings bindings, Measures measures, Themes themes) {
        super("assessment-appendices", grounds);
        this.bindings = bindings;
        this.measures = measures;
        this.themes = themes;
    }

    private static final int MOST = 40;

    @Override
    String text(Ground ground) {
        var area = ground.area().code().toString();
        var all = themes.list().stream()
                .flatMap(theme -> theme.indicators().stream())
                .toList();
        return Lines.heading("All that stood out", "all-candidates")
                + bindings.paragraph(Bind.of("candidates", "all").in(area).during(ground.period()), ground.setting())
                + Lines.heading("All measures", "all-measures")
                + measures.of(all, ground)
                        .map(known -> bindings.paragraph(
                                Bind.of("table", known.ids(MOST))
                                        .in(
                                                known.whole()
                                                        ? java.util.List.of(area)
                                                        : ground.districts().stream()
                                                                .map(part -> part.code()
                                                                        .toString())
                                                                .toList())
                                        .during(ground.period()),
                                ground.setting()))
                        .orElse("No measure is known for " + ground.period().words() + ".\n");
    }
}
