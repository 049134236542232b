package org.watchward.assessment.sections;

import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.assessment.themes.Theme;
import org.watchward.assessment.themes.Themes;
import org.watchward.indicators.open.shown.Say;

/** Themes in an order to start from, with what it rests on and what partners scored. */
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
        return told(ground, themes.list());
    }

    /**
     * The same, of some themes.
     *
     * @param ids of those whose findings and scores are told
     */
    String text(Ground ground, List<String> ids) {
        return told(
                ground.only(ids),
                themes.list().stream().filter(theme -> ids.contains(theme.id())).toList());
    }

    private String told(Ground ground, List<Theme> those) {
        return "This is an order to start from. What is to come first is for the partners to say: these are recommendations, and the weights"
                + " behind the order are declared and can be changed.\n\n"
                + bindings.ifHeld(Bind.of("themes", "order"), ground.setting())
                + rests(ground, those)
                + bindings.ifHeld(Bind.of("themes", "evidence"), ground.setting())
                + scores(ground, those);
    }

    private static String rests(Ground ground, List<Theme> those) {
        var found = those.stream()
                .filter(theme -> !ground.of(theme).isEmpty())
                .map(theme -> Lines.toTheme(theme.inSentence(), theme.id()))
                .toList();
        return (found.isEmpty()
                        ? "No finding stands behind it: it rests on levels and harm alone"
                        : "What stands out lies under " + Say.list(found)
                                + ". The places of the other themes rest on levels and harm alone")
                + ", and on what residents said where they were asked."
                + (ground.rejected().isEmpty() ? "" : " A change that was not accepted still counts in the trend.")
                + "\n\n";
    }

    /** What partners scored; nothing where nobody did. */
    private String scores(Ground ground, List<Theme> those) {
        var lines = those.stream()
                .flatMap(theme -> bindings.find(Bind.of("score", theme.id()), ground.setting()).stream()
                        .map(bound -> Lines.plain(theme.name()) + ": " + bound + "."))
                .toList();
        return lines.isEmpty()
                ? ""
                : Lines.heading("What partners scored", "partners-scored")
                        + "Each organisation counts once, by the median of its people. These scores do not enter the order above: where the two"
                        + " are far apart, talk it over.\n\n"
                        + Lines.bullets(lines);
    }
}
