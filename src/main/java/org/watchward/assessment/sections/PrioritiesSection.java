package org.watchward.assessment.sections;

import org.springframework.stereotype.Component;
import org.watchward.assessment.themes.Themes;
import org.watchward.indicators.open.shown.Say;

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
        var found = themes.list().stream()
                .filter(theme -> !ground.of(theme).isEmpty())
                .map(theme -> Lines.toTheme(theme.inSentence(), theme.id()))
                .toList();
        return bindings.ifHeld(Bind.of("themes", "order"), ground.setting())
                + (found.isEmpty()
                        ? "No finding gives a reason to put one theme before another. Levels, harm and what people say remain.\n\n"
                        : "What stands out lies under " + Say.list(found)
                                + ". For the other themes only levels, harm and what people say can speak.\n\n")
                + "What is to come first is for the partners to say: these are recommendations, and the weights behind the order are declared"
                + " and can be changed.\n";
    }
}
