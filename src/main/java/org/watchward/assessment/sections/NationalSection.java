package org.watchward.assessment.sections;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** The country in the same months. */
@Component
class NationalSection extends AssessmentSection {

    private final Bindings bindings;
    private final Measures measures;

    NationalSection(Grounds grounds, Bindings bindings, Measures measures) {
        super("assessment-national", grounds);
        this.bindings = bindings;
        this.measures = measures;
    }

    @Override
    String text(Ground ground) {
        var lines = measures.total(ground).stream()
                .flatMap(known -> known.indicators().stream())
                .flatMap(indicator -> beside(indicator.id(), ground).stream())
                .map(bound -> bound + ".")
                .toList();
        return lines.isEmpty()
                ? "No figure of England, Wales or both together is held for "
                        + ground.period().words()
                        + ", and the sum of the forces that are held is not the country. To set the area beside it, import a table that gives"
                        + " the country itself.\n"
                : Lines.bullets(lines);
    }

    private Optional<String> beside(String indicator, Ground ground) {
        var force = ground.force();
        return bindings.find(Bind.of("comparison", indicator).against("country"), ground.setting())
                .or(() -> force == null
                        ? Optional.empty()
                        : bindings.find(
                                Bind.of("comparison", indicator)
                                        .in(force.code().toString())
                                        .against("country"),
                                ground.setting()));
    }
}
