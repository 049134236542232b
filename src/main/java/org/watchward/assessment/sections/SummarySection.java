package org.watchward.assessment.sections;

import org.springframework.stereotype.Component;
import org.watchward.assessment.themes.Themes;

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
        return (lines.isEmpty() || ground.accepted() ? "" : Sayings.UNJUDGED + "\n\n")
                + (lines.isEmpty() ? nothing(ground, what) : Lines.bullets(lines))
                + (ground.found().size() > MOST ? "What else stands out is told under each theme.\n\n" : "")
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
        return ground.mostUnjudged()
                ? "Most of what changed " + what + "in "
                        + Lines.plain(ground.area().name()) + " up to the end of "
                        + ground.period().words()
                        + " cannot be judged: too few comparable months are held. In what can be, no change is clear, the number of tests allowed"
                        + " for. "
                        + bindings.paragraph(
                                Bind.of("scan", "candidates")
                                        .in(ground.area().code().toString())
                                        .during(ground.period()),
                                ground.setting())
                : "No change " + what + "in " + Lines.plain(ground.area().name())
                        + " and the places in it is clear up to the end of "
                        + ground.period().words() + ", the number of tests allowed for.\n\n";
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
                : "Changes that would count if each were judged alone are told under " + String.join("; ", told)
                        + ". Among so many some are chance, so they are no findings.\n\n";
    }

    /** How much there is and how it changed, beside the force. */
    private String level(Ground ground) {
        return measures.total(ground)
                .map(known -> bindings.ifHeld(
                        ground.beside(Bind.of("table", known.ids(1)).in(ground.side(known.whole()))), ground.setting()))
                .orElse("");
    }
}
