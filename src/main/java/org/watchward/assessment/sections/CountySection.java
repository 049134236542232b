package org.watchward.assessment.sections;

import org.springframework.stereotype.Component;
import org.watchward.assessment.candidates.Candidate.Told;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.AreaType;

/** What no one partnership can meet alone. */
@Component
class CountySection extends AssessmentSection {

    CountySection(Grounds grounds) {
        super("assessment-county", grounds);
    }

    @Override
    String text(Ground ground) {
        if (!ground.county()) {
            return "What several partnerships have in common does not show in one of them. Say what "
                    + Lines.plain(ground.area().name()) + " cannot meet alone, if partners know of it.\n";
        }
        var wide = ground.found().stream()
                .filter(found -> found.area().type().compareTo(AreaType.DISTRICT) >= 0 && wide(found, ground))
                .map(CountySection::told)
                .distinct()
                .toList();
        return wide.isEmpty()
                ? "Nothing was found that several districts have in common. Say what one partnership cannot meet alone, if partners know of it.\n"
                : "Found in the whole area or in several of its parts alike, and so for all partnerships together: "
                        + Say.list(wide) + ".\n";
    }

    private static boolean wide(Found found, Ground ground) {
        return ground.districts().isEmpty()
                || found.area().equals(ground.area())
                || found.told().stream()
                                .map(Told::area)
                                .filter(ground.districts()::contains)
                                .distinct()
                                .count()
                        > 1;
    }

    /** What it is of, and where it is told; what it says stands there. */
    private static String told(Found found) {
        return Lines.toTheme(
                found.indicator().inSentence() + " in " + found.area().name(), found.theme());
    }
}
