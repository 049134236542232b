package org.watchward.assessment.sections;

import java.util.List;
import org.springframework.stereotype.Component;

/** What was looked at, and what must be known of the data. */
@Component
class MethodSection extends AssessmentSection {

    private final Bindings bindings;
    private final Measures measures;

    MethodSection(Grounds grounds, Bindings bindings, Measures measures) {
        super("assessment-method", grounds);
        this.bindings = bindings;
        this.measures = measures;
    }

    /** The paragraph that says what more on record can mean. */
    static final String AMBIGUOUS = "more-on-record";

    @Override
    String text(Ground ground) {
        var chart = months(ground);
        return bindings.paragraph(
                        Bind.of("scan", "candidates").in(area(ground)).during(ground.period()), ground.setting())
                + "A change counts only if the ordinary course of the series, with its season, spread and memory, would seldom give as much. As"
                + " very many series are looked at together, the measure is stricter: if nothing had changed anywhere, anything at all would"
                + " stand out in one scan in twenty. Published years, which have no months, are judged by how differently all places of"
                + " their kind changed between the same years. A change that is mostly one kind of crime’s or one place’s is told once,"
                + " there.\n\n"
                + "Tables judge the change on the year before, each place alone. So they can call a rise what the scan, which looks at very many"
                + " places together, does not; and they can show no clear change where the months have risen over several years. Even a large"
                + " percentage is no clear change where months, or places of the kind, often differ by as much.\n\n"
                + Lines.heading("What more on record can mean", AMBIGUOUS)
                + "Of some things more on record can mean more harm, and it can mean more trust, better recording or more policing: reports of"
                + " violence at home, weapons and drugs that are found because they are looked for. The figures alone do not tell which, so"
                + " nothing here calls more of them worse.\n\n"
                + Lines.heading("What is held", "what-is-held")
                + chart
                + unlocated(ground)
                + bindings.ifHeld(
                        Bind.of("list", chart.isEmpty() ? "notes" : "caveats")
                                .in(area(ground))
                                .during(ground.last().orElse(ground.period())),
                        ground.setting())
                + bindings.paragraph(
                        Bind.of("table", "releases").in(area(ground)).during(ground.period()), ground.setting());
    }

    private static String area(Ground ground) {
        return ground.area().code().toString();
    }

    private String months(Ground ground) {
        return measures.monthly(List.of("all-crime"))
                .map(indicator -> bindings.ifHeld(
                        Bind.of("chart", indicator.id()).in(area(ground)).during(ground.period()), ground.setting()))
                .orElse("");
    }

    private String unlocated(Ground ground) {
        var force = ground.force();
        var when = ground.unbroken();
        return force == null || when.isEmpty()
                ? ""
                : bindings.ifHeld(
                                Bind.of("rate", "unlocated-rows")
                                        .in(force.code().toString())
                                        .during(when.get()),
                                ground.setting())
                        .replaceFirst(
                                "^\\{\\{",
                                "Rows without a place in " + when.get().words()
                                        + ", which count for the force and for no part of it: {{");
    }
}
