package org.watchward.areas;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.ReleaseId;

/**
 * Works out the residents of every area at one mid-year (docs/methods/areas.md).
 *
 * <p>A published figure stands. LSOAs of 2021 without one are carried from those they came of; larger areas without one
 * are summed from their districts, or else from their LSOAs. A sum with a part missing is no sum.
 */
final class ResidentsDerivation {

    private final Map<AreaCode, List<Carried>> originsOf;
    private final Map<Carried, BigDecimal> sharesBefore = new HashMap<>();
    private final Map<AreaCode, List<Nesting>> districtsIn;
    private final Map<AreaCode, List<Nesting>> lsoasIn;

    ResidentsDerivation(Collection<Carried> crosswalk, Collection<Nesting> nestings) {
        originsOf = crosswalk.stream().collect(groupingBy(Carried::lsoa21));
        districtsIn = byWhole(nestings, AreaType.DISTRICT);
        lsoasIn = byWhole(nestings, AreaType.LSOA);
        var soFar = new HashMap<AreaCode, BigDecimal>();
        for (var each : crosswalk) {
            sharesBefore.put(each, soFar.getOrDefault(each.lsoa(), BigDecimal.ZERO));
            soFar.merge(each.lsoa(), each.share(), BigDecimal::add);
        }
    }

    private static Map<AreaCode, List<Nesting>> byWhole(Collection<Nesting> nestings, AreaType partType) {
        return nestings.stream().filter(each -> each.partType() == partType).collect(groupingBy(Nesting::whole));
    }

    /**
     * The residents of every area that has them.
     *
     * @param published one figure an area, all of the same mid-year
     */
    Collection<Residents> of(Collection<Residents> published) {
        var found = new LinkedHashMap<AreaCode, Residents>();
        published.forEach(each -> found.put(each.area(), each));
        originsOf.forEach((lsoa, origins) -> add(found, carried(lsoa, origins, found)));
        lsoasIn.forEach((whole, parts) -> {
            if (Types.is(whole, AreaType.DISTRICT)) {
                add(found, summed(whole, parts, found));
            }
        });
        districtsIn.forEach((whole, parts) -> add(found, summed(whole, parts, found)));
        lsoasIn.forEach((whole, parts) -> add(found, summed(whole, parts, found)));
        return found.values();
    }

    private static void add(Map<AreaCode, Residents> found, @Nullable Residents derived) {
        if (derived != null) {
            found.putIfAbsent(derived.area(), derived);
        }
    }

    private @Nullable Residents carried(AreaCode lsoa, List<Carried> origins, Map<AreaCode, Residents> found) {
        var people = 0L;
        var year = 0;
        var estimated = false;
        Set<ReleaseId> releases = new HashSet<>();
        for (var origin : origins) {
            var before = found.get(origin.lsoa());
            if (before == null) {
                return null;
            }
            people += part(before.people(), origin);
            year = before.year();
            estimated |= origin.estimated();
            releases.addAll(before.releases());
        }
        return new Residents(lsoa, year, people, estimated, Residents.Basis.CARRIED, releases);
    }

    /** Whole people, so that the parts of a split LSOA add up to it. */
    private long part(long people, Carried origin) {
        var before = Optional.ofNullable(sharesBefore.get(origin)).orElse(BigDecimal.ZERO);
        return rounded(people, before.add(origin.share())) - rounded(people, before);
    }

    private static long rounded(long people, BigDecimal share) {
        return BigDecimal.valueOf(people)
                .multiply(share)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static @Nullable Residents summed(AreaCode whole, List<Nesting> parts, Map<AreaCode, Residents> found) {
        if (found.containsKey(whole)) {
            return null;
        }
        var people = 0L;
        var year = 0;
        var estimated = false;
        Set<ReleaseId> releases = new HashSet<>();
        for (var nesting : parts) {
            var part = found.get(nesting.part());
            if (part == null) {
                return null;
            }
            people += part.people();
            year = part.year();
            estimated |= part.estimated() || nesting.fit() == Fit.BEST_FIT;
            releases.addAll(part.releases());
        }
        return new Residents(whole, year, people, estimated, Residents.Basis.SUMMED, releases);
    }
}
