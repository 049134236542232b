package org.watchward.assessment.sections;

import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;

/** Where it happens: districts, wards and neighbourhoods. */
@Component
class WhereSection extends AssessmentSection {

    private final Bindings bindings;
    private final Sayings sayings;

    WhereSection(Grounds grounds, Bindings bindings, Sayings sayings) {
        super("assessment-places", grounds);
        this.bindings = bindings;
        this.sayings = sayings;
    }

    private static final String ALL = "all-crime";

    @Override
    String text(Ground ground) {
        var small = ground.found().stream()
                .filter(found -> found.area().type().compareTo(AreaType.WARD) <= 0)
                .toList();
        var when = ground.unbroken();
        var changed = small.isEmpty()
                ? "No ward or neighbourhood changed beyond chance by itself.\n\n"
                : "Wards and neighbourhoods that changed by themselves:\n\n"
                        + Lines.bullets(sayings.lines(small, ground));
        return changed
                + when.map(period -> held(period, ground))
                        .orElse("Where it happens cannot be said: no month of "
                                + ground.period().words()
                                + " is held with places. Import the police’s monthly files.\n\n");
    }

    private String held(Period when, Ground ground) {
        var some = ground.whole()
                ? ""
                : "The map and the lists are of " + Lines.plain(when.words())
                        + ", the longest run of months of the period that is held.\n\n";
        return some
                + bindings.paragraph(Bind.of("map", ALL).by("ward").during(when), ground.setting())
                + bindings.ifHeld(Bind.of("ranking", ALL).by("ward").during(when), ground.setting())
                + bindings.ifHeld(
                        Bind.of("list", List.of("hotspots")).by("lsoa").during(when), ground.setting());
    }
}
