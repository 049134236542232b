package org.watchward.assessment.sections;

import org.springframework.stereotype.Component;
import org.watchward.assessment.themes.Themes;
import org.watchward.indicators.open.Indicator;

/** Everything that was found, and all measures side by side. */
@Component
class AppendicesSection extends AssessmentSection {

    private final Bindings bindings;
    private final Measures measures;
    private final Sayings sayings;
    private final Themes themes;

    AppendicesSection(Grounds grounds, Bindings bindings, Measures measures, Sayings sayings, Themes themes) {
        super("assessment-appendices", grounds);
        this.bindings = bindings;
        this.measures = measures;
        this.sayings = sayings;
        this.themes = themes;
    }

    /** The paragraph of what people did not accept. */
    static final String NOT_ACCEPTED = "not-accepted";

    private static final int MOST = 40;

    @Override
    String text(Ground ground) {
        return Lines.heading("All that stood out", "all-candidates")
                + bindings.paragraph(
                        Bind.of("candidates", "all").in(area(ground)).during(ground.period()), ground.setting())
                + rejected(ground)
                + gone(ground)
                + others(ground)
                + Lines.heading("What could not be worked out", "not-known")
                + bindings.paragraph(
                        Bind.of("list", "missing").in(area(ground)).during(ground.period()), ground.setting());
    }

    private String rejected(Ground ground) {
        var lines = ground.rejected().stream()
                .flatMap(each -> bindings.find(each.found().bind(), ground.setting()).stream()
                        .map(bound -> bound + ". *Not accepted: " + Lines.plain(each.because()) + ".*"))
                .toList();
        return lines.isEmpty() ? "" : Lines.heading("Looked at and not accepted", NOT_ACCEPTED) + Lines.bullets(lines);
    }

    private String gone(Ground ground) {
        var lines = sayings.lines(ground.gone(), ground);
        return lines.isEmpty()
                ? ""
                : Lines.heading("Accepted, and no longer found", "no-longer-found")
                        + "These were accepted and do not stand out any more in the data as it is held now, so they are told nowhere else.\n\n"
                        + Lines.bullets(lines);
    }

    private static String area(Ground ground) {
        return ground.area().code().toString();
    }

    /** The measures that no theme has in its table. */
    private String others(Ground ground) {
        var others = themes.list().stream()
                .flatMap(theme -> measures.of(theme.indicators(), ground).stream())
                .flatMap(known -> known.indicators().stream().skip(ThemeText.MOST_MEASURES))
                .map(Indicator::id)
                .toList();
        return measures.of(others, ground)
                .map(known -> Lines.heading("Other measures", "other-measures")
                        + bindings.paragraph(
                                Bind.of("table", known.ids(MOST))
                                        .in(ground.side(known.whole()))
                                        .during(ground.period()),
                                ground.setting()))
                .orElse("");
    }
}
