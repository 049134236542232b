package org.watchward.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.kernel.AreaType;
import org.watchward.platform.Nearest;
import org.watchward.platform.PlainError;

/** The area that somebody named for an assessment, or why there is none. */
final class AssessedArea {

    private static final Set<AreaType> ASSESSED =
            Set.of(AreaType.DISTRICT, AreaType.PARTNERSHIP, AreaType.COUNTY, AreaType.FORCE);

    private final Areas areas;

    AssessedArea(Areas areas) {
        this.areas = areas;
    }

    /** The one area that is meant; {@code type} may be null where the name is that of one only. */
    Area of(String name, @Nullable String type) {
        var asked = type(type).orElse(null);
        var found = areas.named(name, asked).stream()
                .filter(each -> ASSESSED.contains(each.type()))
                .toList();
        if (found.isEmpty()) {
            throw none(name, asked);
        }
        return found.size() == 1 ? found.get(0) : oneOf(found, name);
    }

    private static Optional<AreaType> type(@Nullable String type) {
        if (type == null) {
            return Optional.empty();
        }
        var named = AreaType.named(type).filter(ASSESSED::contains);
        if (named.isEmpty()) {
            throw new PlainError("--area-type is district, partnership, county or force, was " + type + ".");
        }
        return named;
    }

    private PlainError none(String name, @Nullable AreaType asked) {
        var others = areas.named(name, null);
        if (others.isEmpty()) {
            return new PlainError(
                    (asked == null ? "No district, partnership, county or force" : "No " + asked.singular())
                            + " is called '" + name + "'." + nearest(name));
        }
        if (asked != null && others.stream().anyMatch(each -> ASSESSED.contains(each.type()))) {
            return new PlainError("No " + asked.singular() + " is called '" + name + "'. Called so: " + shown(others)
                    + ". Leave out --area-type, or say another.");
        }
        return new PlainError("An assessment is of a district, partnership, county or force, and " + shown(others)
                + (others.size() == 1 ? " is none of them." : " are none of them.") + within(others));
    }

    /** Where a smaller area lies, which can be assessed in its place. */
    private String within(List<Area> small) {
        var wholes = small.stream()
                .flatMap(each -> areas.wholes(each.code()).stream())
                .filter(each -> ASSESSED.contains(each.type()))
                .distinct()
                .toList();
        return wholes.isEmpty() ? "" : " In which it lies: " + shown(wholes) + ".";
    }

    private String nearest(String name) {
        var likely = ASSESSED.stream()
                .sorted()
                .flatMap(type -> areas.list(type).stream())
                .filter(Area::current)
                .toList();
        if (likely.isEmpty()) {
            return " No areas are held yet: import their lists and lookups.";
        }
        var near = Nearest.to(name, likely.stream().map(Area::name).distinct().toList()).stream()
                .flatMap(each -> likely.stream().filter(area -> area.name().equals(each)))
                .toList();
        return " Nearest: " + shown(near) + ".";
    }

    private static Area oneOf(List<Area> found, String name) {
        var current = found.stream()
                .filter(Area::current)
                .sorted(Comparator.comparing(Area::type))
                .toList();
        if (current.size() == 1) {
            return current.get(0);
        }
        throw new PlainError("'" + name + "' is the name of several areas: " + shown(found)
                + ". Name one by its code, or say --area-type.");
    }

    private static String shown(List<Area> areas) {
        return areas.stream().map(Area::shown).collect(Collectors.joining(", "));
    }
}
