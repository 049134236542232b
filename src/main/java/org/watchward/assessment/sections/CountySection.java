package org.watchward.assessment.sections;

import org.springframework.stereotype.Component;

/** What no one partnership can meet alone. */
@Component
class CountySection extends AssessmentSection {

    private final Sayings sayings;

    CountySection(Grounds grounds, Sayings sayings) {
        super("assessment-county", grounds);
        this.sayings = sayings;
    }

    @Override
    String text(Ground ground) {
        var wide = ground.found().stream()
                .filter(found -> ground.districts().isEmpty()
                        || found.area().equals(ground.area())
                        || found.told().stream()
                                        .filter(told -> ground.districts().contains(told.area()))
                                        .map(told -> told.area().code())
                                        .distinct()
                                        .count()
                                > 1)
                .filter(found -> found.area().type().compareTo(org.watchward.kernel.AreaType.DISTRICT) >= 0)
                .toList();
        var lines = sayings.lines(wide, ground);
        return lines.isEmpty()
                ? "Nothing was found that several districts have in common. Say what one partnership cannot meet alone, if partners know of it.\n"
                : "Found in the whole area or in several of its parts alike, and so for all partnerships together:\n\n"
                        + Lines.bullets(lines);
    }
}
