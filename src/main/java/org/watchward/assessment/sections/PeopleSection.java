package org.watchward.assessment.sections;

import java.util.List;
import org.springframework.stereotype.Component;

/** Whom it harms and who does it, as far as anything that is held tells. */
@Component
class PeopleSection extends AssessmentSection {

    private final Bindings bindings;
    private final Measures measures;

    PeopleSection(Grounds grounds, Bindings bindings, Measures measures) {
        super("assessment-people", grounds);
        this.bindings = bindings;
        this.measures = measures;
    }

    @Override
    String text(Ground ground) {
        var roads = measures.of(List.of("road-casualties-ksi"), ground)
                .map(known -> bindings.ifHeld(
                        ground.beside(Bind.of("table", known.ids(1)).in(ground.side(known.whole()))), ground.setting()))
                .orElse("");
        return roads
                + "The published files say where and when a crime was recorded, and nothing of whom it harmed or who did it: age, sex and"
                + " ethnic group are not in them. A partner’s table of counts (hospital, ambulance, youth justice, housing) or a"
                + " survey can tell; import one, and it can be bound here.\n";
    }
}
