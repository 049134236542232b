package org.watchward.areas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;

/**
 * Works out which areas are current and in which one area of each type each of them lies (docs/methods/areas.md).
 *
 * <p>What no list says directly follows from the district: an LSOA lies in the partnership and force of its district, not
 * of its ward, which is a best fit and may lie across a border. A partnership counts as the whole of its districts only if
 * none of them is shared with another partnership; otherwise which LSOAs it has is not known, and it gets none.
 */
final class Nestings {

    private static final List<AreaType> LARGER = List.of(
            AreaType.WARD,
            AreaType.DISTRICT,
            AreaType.PARTNERSHIP,
            AreaType.COUNTY,
            AreaType.FORCE,
            AreaType.REGION,
            AreaType.COUNTRY);
    private static final List<AreaType> STEPS =
            List.of(AreaType.DISTRICT, AreaType.PARTNERSHIP, AreaType.COUNTY, AreaType.FORCE, AreaType.REGION);
    private static final Set<AreaType> LISTED_BY_WHOLE = Set.of(AreaType.WARD, AreaType.DISTRICT, AreaType.PARTNERSHIP);

    private final Containments lists;
    private final Endings endings;
    private final Set<AreaCode> listed;
    private final Map<AreaCode, Boolean> current = new HashMap<>();
    private final Map<AreaCode, Map<AreaType, Nesting>> upward = new HashMap<>();
    private final Map<AreaCode, Set<AreaCode>> districtsOf = new HashMap<>();
    private final Set<AreaCode> shared = new HashSet<>();

    Nestings(Collection<AreaCode> listed, Collection<Containment> containments, Collection<CodeChange> changes) {
        this.endings = new Endings(changes, containments);
        this.lists = new Containments(containments, endings);
        this.listed = Set.copyOf(listed);
        gatherDistricts();
    }

    /** Whether a code still names an area. */
    boolean current(AreaCode code) {
        var known = current.get(code);
        if (known != null) {
            return known;
        }
        var answer = !endings.ended(code) && inTheNewestListOfItsWhole(code);
        current.put(code, answer);
        return answer;
    }

    /** Where every current area lies. */
    List<Nesting> all() {
        var all = new ArrayList<Nesting>();
        for (var code : listed) {
            if (current(code)) {
                all.addAll(around(code).values());
            }
        }
        return all;
    }

    /** A ward is current if the newest list of its district's wards has it; likewise districts and partnerships. */
    private boolean inTheNewestListOfItsWhole(AreaCode code) {
        var type = Types.of(code);
        if (!LISTED_BY_WHOLE.contains(type)) {
            return true;
        }
        var said = lists.of(code).stream()
                .filter(each -> Types.of(each.whole()).compareTo(AreaType.FORCE) <= 0)
                .toList();
        var newest = said.stream()
                .filter(each -> each.fit() == Fit.EXACT)
                .mapToInt(Containment::vintage)
                .max();
        if (said.isEmpty()) {
            return believedByAPart(code, type);
        }
        if (newest.isEmpty()) {
            return said.stream().noneMatch(each -> newestListOf(each.whole(), type) > 0);
        }
        return said.stream()
                .filter(each -> each.fit() == Fit.EXACT && each.vintage() == newest.getAsInt())
                .allMatch(each -> !endings.ended(each.whole()) && newestListOf(each.whole(), type) <= each.vintage());
    }

    private boolean believedByAPart(AreaCode whole, AreaType type) {
        var parts = lists.in(whole);
        return parts.isEmpty()
                || parts.stream()
                        .anyMatch(each -> lists.believed(each.part(), type).stream()
                                .anyMatch(believed -> believed.whole().equals(whole)));
    }

    private int newestListOf(AreaCode whole, AreaType partType) {
        return lists.in(whole).stream()
                .filter(each -> each.fit() == Fit.EXACT && Types.is(each.part(), partType))
                .mapToInt(Containment::vintage)
                .max()
                .orElse(0);
    }

    /** What lists say, and what follows from all districts of a partnership, county or force. */
    private Map<AreaType, Nesting> around(AreaCode part) {
        var districts = districtsOf.getOrDefault(part, Set.of());
        if (districts.isEmpty()) {
            return up(part);
        }
        var found = new EnumMap<AreaType, Nesting>(AreaType.class);
        found.putAll(up(part));
        throughDistricts(part, districts, found);
        return found;
    }

    /** What lists say, of the part itself or of what it lies in. */
    private Map<AreaType, Nesting> up(AreaCode part) {
        var known = upward.get(part);
        if (known != null) {
            return known;
        }
        var found = new EnumMap<AreaType, Nesting>(AreaType.class);
        for (var type : LARGER) {
            if (!Types.is(part, type)) {
                direct(part, type).ifPresent(nesting -> found.put(type, nesting));
            }
        }
        for (var step : STEPS) {
            var first = found.get(step);
            if (first != null && Types.of(part).compareTo(step) < 0) {
                up(first.whole())
                        .values()
                        .forEach(second -> found.putIfAbsent(second.wholeType(), join(first, second)));
            }
        }
        if (!found.containsKey(AreaType.DISTRICT)) {
            throughWard(found);
        }
        upward.put(part, found);
        return found;
    }

    /** An LSOA of which only the ward is known lies where its ward does, by best fit. */
    private void throughWard(Map<AreaType, Nesting> found) {
        var ward = found.get(AreaType.WARD);
        if (ward != null) {
            up(ward.whole()).values().forEach(second -> found.putIfAbsent(second.wholeType(), join(ward, second)));
        }
    }

    private static Nesting join(Nesting first, Nesting second) {
        return new Nesting(first.part(), second.whole(), first.fit().worse(second.fit()));
    }

    private Optional<Nesting> direct(AreaCode part, AreaType type) {
        return only(lists.believed(part, type))
                .filter(nesting -> current(nesting.whole()))
                .filter(nesting -> !shared.contains(nesting.whole()));
    }

    private static Optional<Nesting> only(Set<Containment> believed) {
        if (believed.size() != 1) {
            return Optional.empty();
        }
        var one = believed.iterator().next();
        return Optional.of(new Nesting(one.part(), one.whole(), one.fit()));
    }

    private void throughDistricts(AreaCode whole, Set<AreaCode> districts, Map<AreaType, Nesting> found) {
        if (districts.size() == 1 && shared.contains(whole)) {
            found.put(AreaType.DISTRICT, new Nesting(whole, districts.iterator().next(), Fit.EXACT));
        }
        for (var type : LARGER) {
            if (type.compareTo(Types.of(whole)) > 0 && !found.containsKey(type)) {
                agreed(whole, districts, type).ifPresent(nesting -> found.put(type, nesting));
            }
        }
    }

    private Optional<Nesting> agreed(AreaCode whole, Set<AreaCode> districts, AreaType type) {
        var wholes = new HashSet<AreaCode>();
        var fit = Fit.EXACT;
        for (var district : districts) {
            var nesting = up(district).get(type);
            if (nesting == null) {
                return Optional.empty();
            }
            wholes.add(nesting.whole());
            fit = fit.worse(nesting.fit());
        }
        return wholes.size() == 1 && !wholes.contains(whole)
                ? Optional.of(new Nesting(whole, wholes.iterator().next(), fit))
                : Optional.empty();
    }

    private void gatherDistricts() {
        for (var code : listed) {
            if (!Types.is(code, AreaType.DISTRICT) || endings.ended(code)) {
                continue;
            }
            for (var type : List.of(AreaType.PARTNERSHIP, AreaType.COUNTY, AreaType.FORCE)) {
                var believed = lists.believed(code, type);
                for (var each : believed) {
                    districtsOf
                            .computeIfAbsent(each.whole(), any -> new HashSet<>())
                            .add(code);
                    if (type == AreaType.PARTNERSHIP && believed.size() > 1) {
                        shared.add(each.whole());
                    }
                }
            }
        }
    }
}
