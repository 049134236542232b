package org.watchward.areas;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;

/** Works out the shares of LSOAs that changed, from the published changes and the residents held of what they became. */
final class CrosswalkDerivation {

    private CrosswalkDerivation() {}

    /**
     * The shares of every LSOA that has ended, in the order of their codes.
     *
     * @param residents of LSOAs of 2021 in one year; where any child of an LSOA lacks them, its children share equally
     */
    static List<Carried> of(Collection<CodeChange> changes, Map<AreaCode, Long> residents) {
        var lsoas = changes.stream()
                .filter(change -> Types.is(change.earlier(), AreaType.LSOA))
                .toList();
        var earlierOf = lsoas.stream().collect(groupingBy(CodeChange::later));
        var all = new ArrayList<Carried>();
        lsoas.stream()
                .collect(groupingBy(CodeChange::earlier, TreeMap::new, java.util.stream.Collectors.toList()))
                .forEach((earlier, became) -> {
                    var later = became.stream().map(CodeChange::later).sorted().toList();
                    if (later.contains(earlier)) {
                        return;
                    }
                    var alone = later.size() == 1
                            && earlierOf.getOrDefault(later.get(0), List.of()).size() == 1;
                    all.addAll(shared(earlier, later, alone, residents));
                });
        return all;
    }

    private static List<Carried> shared(
            AreaCode earlier, List<AreaCode> later, boolean alone, Map<AreaCode, Long> residents) {
        var method =
                alone ? Carried.Method.SAME : later.size() == 1 ? Carried.Method.MERGED : Carried.Method.APPORTIONED;
        var known = residents.keySet().containsAll(later);
        var shares = Shares.of(later.stream()
                .map(each -> known ? residents.getOrDefault(each, 1L) : 1L)
                .toList());
        var carried = new ArrayList<Carried>();
        for (var i = 0; i < later.size(); i++) {
            carried.add(new Carried(earlier, later.get(i), shares.get(i), method));
        }
        return carried;
    }
}
