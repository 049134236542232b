package org.watchward.assessment.sections;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The area beside those like it. */
@Component
class SimilarSection extends AssessmentSection {

    private final Bindings bindings;
    private final Measures measures;

    SimilarSection(Grounds grounds, Bindings bindings, Measures measures) {
        super("assessment-similar", grounds);
        this.bindings = bindings;
        this.measures = measures;
    }

    @Override
    String text(Ground ground) {
        var known = measures.total(ground);
        if (known.isEmpty()) {
            return "No measure of all crime is known for " + ground.period().words()
                    + ", of the area or of its districts, so it cannot be set beside similar ones.\n";
        }
        var indicator = known.get().first().id();
        var places = known.get().whole()
                ? List.of(ground.area().code().toString())
                : ground.districts().stream()
                        .map(area -> area.code().toString())
                        .toList();
        var lines = places.stream()
                .flatMap(place -> beside(indicator, place, ground))
                .toList();
        return (lines.isEmpty()
                        ? "No similar areas are held: a force’s most similar group is not published openly, and a table of your own can be"
                                + " imported.\n\n"
                        : Lines.bullets(lines))
                + side(indicator, known.get().whole(), ground);
    }

    private Stream<String> beside(String indicator, String place, Ground ground) {
        return bindings
                .find(Bind.of("comparison", indicator).in(place).against("peers"), ground.setting())
                .map(bound -> bound + ".")
                .stream();
    }

    private String side(String indicator, boolean whole, Ground ground) {
        var side = ground.side(whole);
        return side.size() < 2
                ? ""
                : bindings.ifHeld(ground.beside(Bind.of("chart", indicator).in(side)), ground.setting());
    }
}
