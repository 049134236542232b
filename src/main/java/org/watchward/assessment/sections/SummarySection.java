package org.watchward.assessment.sections;

import org.springframework.stereotype.Component;

/** The findings that matter most, for somebody who reads nothing else. */
@Component
class SummarySection extends AssessmentSection {

    private final Bindings bindings;
    private final Sayings sayings;
    private final Measures measures;

    SummarySection(Grounds grounds, Bindings bindings, Sayings sayings, Measures measures) {
        super("assessment-summary", grounds);
        this.bindings = bindings;
        this.sayings = sayings;
        this.measures = measures;
    }

    private static final int MOST = 7;

    @Override
    String text(Ground ground) {
        var lines = sayings.lines(ground.found().stream().limit(MOST).toList(), ground);
        return (lines.isEmpty() ? nothing(ground) : Lines.bullets(lines))
                + (lines.isEmpty() || ground.accepted() ? "" : Sayings.UNJUDGED + "\n\n")
                + alone(ground)
                + level(ground)
                + ground.gaps()
                + "\n";
    }

    private static String nothing(Ground ground) {
        return "Nothing that is held for " + Lines.plain(ground.area().name())
                + " and the places in it clearly changed up to the end of "
                + ground.period().words() + ", once it is allowed for how much was looked at.\n\n";
    }

    private String alone(Ground ground) {
        var lines = sayings.lines(ground.alone().stream().limit(MOST).toList(), ground);
        return lines.isEmpty()
                ? ""
                : "Each of these would be called a change if it alone had been looked at; among so many some are chance, so none of them is a"
                        + " finding by itself:\n\n" + Lines.bullets(lines);
    }

    /** How much there is and how it changed, beside the force. */
    private String level(Ground ground) {
        return measures.total(ground)
                .map(known -> bindings.ifHeld(
                        ground.beside(Bind.of("table", known.ids(1)).in(ground.side(known.whole()))), ground.setting()))
                .orElse("");
    }
}
