package org.watchward.assessment.themes;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.kernel.AreaType;

/**
 * The area that somebody means: a code is that area, a name the district of that name, else the one area of it.
 *
 * @param area null if it is not clear which
 * @param problem what is wrong, as a sentence; empty if nothing is
 * @param nearest what may have been meant
 */
record AskedPlace(@Nullable Area area, String problem, List<String> nearest) {

    private static final int MOST = 5;

    static AskedPlace of(Areas areas, String typed) {
        var found = areas.named(typed, null);
        var districts =
                found.stream().filter(area -> area.type() == AreaType.DISTRICT).toList();
        var meant = districts.size() == 1 ? districts : found;
        if (meant.size() == 1) {
            return meant.get(0).type().compareTo(AreaType.WARD) > 0
                    ? new AskedPlace(meant.get(0), "", List.of())
                    : wrong(
                            "Themes are of a district or something larger, not of a "
                                    + meant.get(0).type().singular() + ".",
                            List.of());
        }
        var near = meant.isEmpty() ? areas.search(typed, MOST) : meant;
        var listed = near.stream().map(Area::shown).collect(Collectors.joining(", "));
        var shown = near.stream().map(area -> area.code().value()).toList();
        if (meant.isEmpty()) {
            return wrong(
                    "No area is called '" + typed + "'." + (near.isEmpty() ? "" : " Nearest: " + listed + "."), shown);
        }
        return wrong("'" + typed + "' is the name of several areas. Name one by its code: " + listed + ".", shown);
    }

    private static AskedPlace wrong(String problem, List<String> nearest) {
        return new AskedPlace(null, problem, nearest);
    }
}
