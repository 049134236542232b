package org.watchward.assessment.sections;

import java.util.List;
import org.springframework.stereotype.Component;

/** How far the most and the least deprived neighbourhoods are apart. */
@Component
class DeprivationSection extends AssessmentSection {

    private final Bindings bindings;

    DeprivationSection(Grounds grounds, Bindings bindings) {
        super("assessment-deprivation", grounds);
        this.bindings = bindings;
    }

    private static final List<String> KINDS = List.of("all-crime", "violent-crime", "anti-social-behaviour");

    @Override
    String text(Ground ground) {
        var when = ground.unbroken();
        if (when.isEmpty()) {
            return "No month of " + ground.period().words() + " is held by neighbourhood, so it cannot be said.\n";
        }
        var lines = KINDS.stream()
                .flatMap(kind -> bindings.find(Bind.of("gap", kind).during(when.get()), ground.setting()).stream())
                .map(bound -> bound + ".")
                .toList();
        return lines.isEmpty()
                ? bindings.paragraph(Bind.of("gap", "all-crime").during(when.get()), ground.setting())
                : Lines.bullets(lines)
                        + "Neighbourhoods are ranked by income alone, as the whole index counts crime itself. That harm gathers where people have"
                        + " less money does not say that the people there do it.\n";
    }
}
