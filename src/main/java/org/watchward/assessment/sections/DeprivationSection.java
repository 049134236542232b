package org.watchward.assessment.sections;

import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.kernel.Period;

/** How far the most and the least deprived neighbourhoods are apart. */
@Component
class DeprivationSection extends AssessmentSection {

    private final Bindings bindings;

    DeprivationSection(Grounds grounds, Bindings bindings) {
        super("assessment-deprivation", grounds);
        this.bindings = bindings;
    }

    private static final List<String> KINDS = List.of("deprivation-gap", "deprivation-gap-violent-crime");

    @Override
    String text(Ground ground) {
        var when = ground.unbroken();
        if (when.isEmpty()) {
            return "No month of " + ground.period().words() + " is held by neighbourhood, so it cannot be said.\n";
        }
        var all = Bind.of("gap", "all-crime").during(when.get());
        return bindings.paragraph(all, ground.setting())
                + (bindings.find(all, ground.setting()).isEmpty() ? "" : kinds(when.get(), ground));
    }

    private String kinds(Period when, Ground ground) {
        return bindings.ifHeld(Bind.of("table", KINDS).during(when), ground.setting())
                + "Neighbourhoods are ranked by income alone, as the whole index counts crime itself. That harm gathers where people have"
                + " less money does not say that the people there do it.\n";
    }
}
