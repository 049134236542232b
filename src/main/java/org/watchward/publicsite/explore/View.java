package org.watchward.publicsite.explore;

import java.util.Arrays;
import java.util.Locale;
import org.watchward.indicators.open.shown.Say;
import org.watchward.web.PageProblem;

/** A way of looking at the same choice. */
enum View {
    MAP,
    MONTHS,
    TABLE,
    HOTSPOTS,
    SEASON,
    BEFORE_AFTER;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of its name. */
    public String label() {
        return "publicsite.explore.view." + id();
    }

    static View of(String typed) {
        return Arrays.stream(values())
                .filter(view -> view.id().equals(typed))
                .findFirst()
                .orElseThrow(() -> PageProblem.badAddress(
                        "There is no such view",
                        "It can be "
                                + Say.list(Arrays.stream(values()).map(View::id).toList()) + "."));
    }
}
