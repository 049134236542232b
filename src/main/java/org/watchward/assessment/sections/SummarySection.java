package org.watchward.assessment.sections;

import java.util.List;
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
        var text = new StringBuilder();
        if (lines.isEmpty()) {
            text.append("Nothing that is held for ")
                    .append(Lines.plain(ground.area().name()))
                    .append(" and the places in it changed beyond chance up to the end of ")
                    .append(ground.period().words())
                    .append(".\n\n");
        } else {
            text.append(Lines.bullets(lines));
        }
        if (!lines.isEmpty() && !ground.accepted()) {
            text.append(Sayings.UNJUDGED).append("\n\n");
        }
        text.append(bindings.ifHeld(Bind.of("scan", "candidates"), ground.setting()));
        text.append(levels(ground));
        if (!ground.whole()) {
            text.append(ground.gaps()).append("\n");
        }
        return text.toString();
    }

    /** How much there is, beside the force. */
    private String levels(Ground ground) {
        var known = measures.total(ground);
        if (known.isEmpty()) {
            return "";
        }
        var places = known.get().whole()
                ? List.of(ground.area().code().toString())
                : ground.districts().stream()
                        .map(area -> area.code().toString())
                        .toList();
        var indicator = known.get().first().id();
        var force = ground.force();
        return Lines.bullets(places.stream()
                .map(place -> Bind.of("comparison", indicator).in(place))
                .flatMap(bind -> force == null
                        ? java.util.stream.Stream.<String>empty()
                        : bindings.find(bind.against(force.code().toString()), ground.setting()).stream())
                .map(bound -> bound + ".")
                .toList());
    }
}
