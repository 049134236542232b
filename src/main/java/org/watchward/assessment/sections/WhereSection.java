package org.watchward.assessment.sections;

import java.util.List;
import org.springframework.stereotype.Component;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;

/** Where it happens: districts, wards and neighbourhoods. */
@Component
class WhereSection extends AssessmentSection {

    private final Bindings bindings;

    WhereSection(Grounds grounds, Bindings bindings) {
        super("assessment-places", grounds);
        this.bindings = bindings;
    }

    private static final String ALL = "all-crime";

    @Override
    String text(Ground ground) {
        return text(ground, ALL, "by itself");
    }

    /**
     * Where something happens.
     *
     * @param indicator what is mapped
     * @param how no ward or neighbourhood changed, if none did: {@code by itself}
     */
    String text(Ground ground, String indicator, String how) {
        var small = ground.found().stream()
                .filter(found -> found.area().type().compareTo(AreaType.WARD) <= 0)
                .toList();
        var when = ground.unbroken();
        if (when.isEmpty() && small.isEmpty()) {
            return nowhere(ground);
        }
        var changed = small.isEmpty()
                ? none(ground, how)
                : "Wards and neighbourhoods that changed by themselves, each under its theme: " + places(small)
                        + ".\n\n";
        return changed + when.map(period -> held(period, ground, indicator)).orElseGet(() -> nowhere(ground));
    }

    private static String none(Ground ground, String how) {
        return ground.small() == 0
                ? "Too few months are held to judge whether any ward or neighbourhood changed " + how + ".\n\n"
                : "No ward or neighbourhood changed beyond chance " + how + ".\n\n";
    }

    private static String nowhere(Ground ground) {
        return "Where it happens cannot be said: no month of "
                + ground.period().words()
                + " is held with places. Import the police’s monthly files.\n\n";
    }

    private String map(Period when, Ground ground, String indicator) {
        var wards = Bind.of("map", indicator).by("ward").during(when);
        return bindings.find(wards, ground.setting()).isPresent()
                ? bindings.paragraph(wards, ground.setting())
                : bindings.paragraph(Bind.of("map", indicator).by("lsoa").during(when), ground.setting());
    }

    private static String places(List<Found> small) {
        return Say.list(small.stream()
                .map(found -> Lines.toTheme(found.area().name(), found.theme()))
                .distinct()
                .toList());
    }

    private String held(Period when, Ground ground, String indicator) {
        var some = ground.whole()
                ? ""
                : "The map and the lists are of " + Lines.plain(when.words())
                        + ", the longest run of months of the period that is held.\n\n";
        return some
                + map(when, ground, indicator)
                + bindings.ifHeld(Bind.of("ranking", indicator).by("ward").during(when), ground.setting())
                + bindings.ifHeld(
                        Bind.of("list", List.of("hotspots")).by("lsoa").during(when), ground.setting());
    }
}
