package org.watchward.assessment.findings;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.platform.Nearest;
import org.watchward.platform.PlainError;

/** The areas that can be assessed, as somebody names them. */
@Component
class Wholes {

    private static final List<AreaType> KINDS =
            List.of(AreaType.COUNTY, AreaType.PARTNERSHIP, AreaType.DISTRICT, AreaType.FORCE);
    private static final int LONGEST_SHOWN = 60;

    /** As a list of areas shows one, its code last: {@code Oxfordshire (county E10000025)}. */
    private static final Pattern LISTED = Pattern.compile(".*\\([a-z ]+ ([A-Z0-9]+)\\)");

    private final Areas areas;
    private final PublicFigures figures;

    Wholes(Areas areas, PublicFigures figures) {
        this.areas = areas;
        this.figures = figures;
    }

    /** All of them that there are today, each as it can be typed. */
    List<String> listed() {
        return KINDS.stream()
                .flatMap(type -> areas.list(type).stream())
                .filter(Area::current)
                .map(Area::shown)
                .toList();
    }

    /** The latest twelve months that any force is held for, if any is. */
    Optional<Period> latest() {
        return areas.list(AreaType.FORCE).stream()
                .map(figures::monthsHeld)
                .filter(held -> !held.isEmpty())
                .map(NavigableSet::last)
                .max(Comparator.naturalOrder())
                .map(month -> Period.parse("ye" + month));
    }

    /**
     * The one that is meant.
     *
     * @throws PlainError saying which others are near, or that there are several
     */
    Area named(String typed) {
        var asListed = LISTED.matcher(typed.strip());
        var text = asListed.matches() ? asListed.group(1) : typed.strip();
        if (text.isEmpty()) {
            throw new PlainError("Enter the name or code of a county, partnership, district or force");
        }
        var found = areas.named(text, null).stream()
                .filter(area -> KINDS.contains(area.type()))
                .toList();
        if (found.isEmpty()) {
            throw unknown(text);
        }
        if (found.size() > 1) {
            throw new PlainError("Several areas are called " + shown(text)
                    + ". Choose one from the list, or enter its code: " + listed(found));
        }
        return found.get(0);
    }

    private PlainError unknown(String text) {
        var all = KINDS.stream().flatMap(type -> areas.list(type).stream()).toList();
        if (all.isEmpty()) {
            return new PlainError("No areas are held yet. Bring in their lists first, at Data");
        }
        var byCode = AreaCode.find(text).isPresent();
        var names =
                Nearest.to(text, all.stream().map(area -> named(area, byCode)).toList());
        var nearest =
                all.stream().filter(area -> names.contains(named(area, byCode))).toList();
        return new PlainError("No county, partnership, district or force is called " + shown(text)
                + (nearest.isEmpty() ? "" : ". Nearest: " + listed(nearest)));
    }

    private static String named(Area area, boolean byCode) {
        return byCode ? area.code().value() : area.name();
    }

    private static String listed(List<Area> areas) {
        return areas.stream().map(Area::shown).collect(Collectors.joining(", "));
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
