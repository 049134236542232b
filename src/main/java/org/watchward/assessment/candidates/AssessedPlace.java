package org.watchward.assessment.candidates;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.platform.Nearest;
import org.watchward.platform.PlainError;

/**
 * The area of an assessment, as somebody names it: a code is that area, a name the one area of it that can be assessed, and the district
 * where several have it.
 *
 * @param area null if it is not clear which
 * @param problem what is wrong, as sentences; empty if nothing is
 * @param nearest codes of what may have been meant
 */
public record AssessedPlace(@Nullable Area area, String problem, List<String> nearest) {

    /** What can be assessed, in the order in which they are offered. */
    public static final List<AreaType> KINDS =
            List.of(AreaType.COUNTY, AreaType.PARTNERSHIP, AreaType.DISTRICT, AreaType.FORCE);

    /** As a list of areas shows one, its code last: {@code Oxfordshire (county E10000025)}. */
    private static final Pattern LISTED = Pattern.compile(".*\\([A-Za-z ]+ ([A-Z0-9]+)\\)");

    /** A name with its kind: {@code Harrowmere (district)}. */
    private static final Pattern OF_A_KIND = Pattern.compile("(.+?)\\s*\\((?:police )?([A-Za-z]+)\\)");

    private static final int LONGEST = 60;
    private static final String ANY = "district, partnership, county or force";

    /** Copies the list. */
    public AssessedPlace {
        nearest = List.copyOf(nearest);
    }

    /** All of today, in the order of their kinds. */
    public static List<Area> all(Areas areas) {
        return KINDS.stream()
                .flatMap(type -> areas.list(type).stream())
                .filter(Area::current)
                .toList();
    }

    /** The area of a name or code. */
    public static AssessedPlace of(Areas areas, String typed) {
        return of(areas, typed, null);
    }

    /** The same; a name that several areas have is refused, unless its kind is given: {@code Harrowmere (district)}. */
    public static AssessedPlace only(Areas areas, String typed) {
        var named = OF_A_KIND.matcher(typed.strip());
        var kind =
                named.matches() ? AreaType.named(named.group(2)).filter(KINDS::contains) : Optional.<AreaType>empty();
        if (kind.isPresent()) {
            return of(areas, named.group(1), kind.get());
        }
        var meant = of(areas, typed);
        var area = meant.area();
        var alike = area == null || !area.name().equalsIgnoreCase(typed.strip())
                ? List.<Area>of()
                : all(areas).stream()
                        .filter(each -> each.name().equalsIgnoreCase(typed.strip()))
                        .toList();
        return alike.size() > 1 ? Search.several(typed.strip(), alike) : meant;
    }

    /** The same; of one kind only unless {@code type} is null. */
    public static AssessedPlace of(Areas areas, String typed, @Nullable AreaType type) {
        var listed = LISTED.matcher(typed.strip());
        return new Search(areas, listed.matches() ? listed.group(1) : typed.strip(), type).place();
    }

    /**
     * The area.
     *
     * @throws PlainError saying what is wrong, if it is not clear which
     */
    public Area orRefuse() {
        if (area == null) {
            throw new PlainError(problem);
        }
        return area;
    }

    private record Search(
            Areas areas, String typed, @Nullable AreaType type) {

        AssessedPlace place() {
            if (typed.isEmpty()) {
                return wrong("Enter the name or code of a " + ANY + ".", List.of());
            }
            var found =
                    areas.named(typed, type).stream().filter(Search::assessed).toList();
            if (found.isEmpty()) {
                return none();
            }
            return one(found)
                    .map(area -> new AssessedPlace(area, "", List.of()))
                    .orElseGet(() -> several(typed, found));
        }

        private static AssessedPlace several(String typed, List<Area> found) {
            return wrong(
                    quoted(typed) + " is the name of several areas: " + shown(found) + ". Name one by its code.",
                    found);
        }

        private static boolean assessed(Area area) {
            return KINDS.contains(area.type());
        }

        private static Optional<Area> one(List<Area> found) {
            var districts = found.stream()
                    .filter(area -> area.type() == AreaType.DISTRICT)
                    .toList();
            var meant = districts.size() == 1 ? districts : found;
            return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
        }

        private AssessedPlace none() {
            var others = areas.named(typed, null);
            var kind = type == null ? ANY : type.singular();
            if (others.isEmpty()) {
                return unknown("No " + kind + " is called " + quoted() + ".");
            }
            if (others.stream().anyMatch(Search::assessed)) {
                return wrong("No " + kind + " is called " + quoted() + ". Called so: " + shown(others) + ".", others);
            }
            var wholes = others.stream()
                    .flatMap(each -> areas.wholes(each.code()).stream())
                    .filter(Search::assessed)
                    .distinct()
                    .toList();
            return wrong(
                    "An assessment is of a " + ANY + ", and " + shown(others)
                            + (others.size() == 1 ? " is none of them." : " are none of them.")
                            + (wholes.isEmpty() ? "" : " In which it lies: " + shown(wholes) + "."),
                    wholes);
        }

        private AssessedPlace unknown(String problem) {
            var all = all(areas);
            if (all.isEmpty()) {
                return wrong(problem + " No areas are held yet: import their lists and lookups.", List.of());
            }
            var near = Nearest.to(typed, all.stream().map(this::asTyped).toList()).stream()
                    .flatMap(name -> all.stream().filter(area -> asTyped(area).equals(name)))
                    .toList();
            return wrong(problem + " Nearest: " + shown(near) + ".", near);
        }

        private String quoted() {
            return quoted(typed);
        }

        private static String quoted(String typed) {
            return "'" + (typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST) + "…") + "'";
        }

        private String asTyped(Area area) {
            return AreaCode.find(typed).isPresent() ? area.code().value() : area.name();
        }

        private static AssessedPlace wrong(String problem, List<Area> nearest) {
            return new AssessedPlace(
                    null,
                    problem,
                    nearest.stream().map(area -> area.code().value()).toList());
        }

        private static String shown(List<Area> areas) {
            return areas.stream().map(Area::shown).collect(Collectors.joining(", "));
        }
    }
}
