package org.watchward.assessment.sections;

import org.springframework.stereotype.Component;
import org.watchward.assessment.themes.Themes;
import org.watchward.indicators.open.shown.Say;

/** The findings that matter most, for somebody who reads nothing else. */
@Component
class SummarySection extends AssessmentSection {

    private final Bindings bindings;
    private final Sayings sayings;
    private final Measures measures;
    private final Themes themes;

    SummarySection(Grounds grounds, Bindings bindings, Sayings sayings, Measures measures, Themes themes) {
        super("assessment-summary", grounds);
        this.bindings = bindings;
        this.sayings = sayings;
        this.measures = measures;
        this.themes = themes;
    }

    private static final int MOST = 7;

    @Override
    String text(Ground ground) {
        return changes(ground, "") + level(ground) + ground.gaps() + "\n";
    }

    /**
     * What changed.
     *
     * @param what it is of: {@code of violence }; empty if of everything
     */
    String changes(Ground ground, String what) {
        var lines = sayings.lines(ground.found().stream().limit(MOST).toList(), ground);
        return (lines.isEmpty() ? nothing(ground, what) : Lines.bullets(lines))
                + (ground.found().size() > MOST ? "What else stands out is told under each theme.\n\n" : "")
                + (lines.isEmpty() || ground.accepted() ? "" : Sayings.UNJUDGED + "\n\n")
                + alone(ground);
    }

    private String nothing(Ground ground, String what) {
        if (ground.months().isEmpty() && measures.total(ground).isEmpty()) {
            return "What changed in " + Lines.plain(ground.area().name())
                    + " cannot be said: no figure of it is held for "
                    + ground.period().words() + ".\n\n";
        }
        if (ground.judged() == 0) {
            return "Too little is held for " + Lines.plain(ground.area().name()) + " up to the end of "
                    + ground.period().words() + " to judge what changed.\n\n";
        }
        return "Nothing that is held " + what + "for "
                + Lines.plain(ground.area().name())
                + " and the places in it clearly changed up to the end of "
                + ground.period().words() + ", once it is allowed for how much was looked at.\n\n";
    }

    /** Where what would be a change alone is told, and not what it is, which is told there. */
    private String alone(Ground ground) {
        var told = themes.list().stream()
                .filter(theme ->
                        ground.of(theme).isEmpty() && !ground.alone(theme).isEmpty())
                .map(theme -> Lines.toTheme(theme.inSentence(), theme.id()))
                .toList();
        return told.isEmpty()
                ? ""
                : "Under " + Say.list(told)
                        + " stands what would be called a change if it alone had been looked at. Among so many some are chance, so it is no"
                        + " finding by itself.\n\n";
    }

    /** How much there is and how it changed, beside the force. */
    private String level(Ground ground) {
        return measures.total(ground)
                .map(known -> bindings.ifHeld(
                        ground.beside(Bind.of("table", known.ids(1)).in(ground.side(known.whole()))), ground.setting()))
                .orElse("");
    }
}
