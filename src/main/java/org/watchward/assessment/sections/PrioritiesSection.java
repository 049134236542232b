package org.watchward.assessment.sections;

import java.util.ArrayList;
import org.springframework.stereotype.Component;
import org.watchward.assessment.themes.Themes;

/** Themes in their order, with what each rests on. */
@Component
class PrioritiesSection extends AssessmentSection {

    private final Bindings bindings;
    private final Themes themes;

    PrioritiesSection(Grounds grounds, Bindings bindings, Themes themes) {
        super("assessment-priorities", grounds);
        this.bindings = bindings;
        this.themes = themes;
    }

    @Override
    String text(Ground ground) {
        var lines = new ArrayList<String>();
        for (var theme : themes.list()) {
            var found = ground.of(theme);
            if (!found.isEmpty()) {
                lines.add("**" + Lines.plain(theme.name()) + "**: rests on what [is said of it](#theme-" + theme.id()
                        + ").");
            }
        }
        return bindings.ifHeld(Bind.of("themes", "order"), ground.setting())
                + (lines.isEmpty()
                        ? "No finding gives a reason to put one theme before another. Levels, harm and what people say remain.\n\n"
                        : "Themes with findings:\n\n" + Lines.bullets(lines))
                + "What is to come first is for the partners to say: these are recommendations, and the weights behind the order are declared"
                + " and can be changed.\n";
    }
}
