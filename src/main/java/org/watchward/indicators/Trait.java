package org.watchward.indicators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.Profile;
import org.watchward.kernel.AreaCode;

/**
 * A published characteristic by which areas are alike or not.
 *
 * @param name as it is said
 * @param values by area
 */
record Trait(String name, Map<AreaCode, Double> values) {

    /** A characteristic counts if so large a share of the areas has it. */
    private static final double MOST_HAVE_IT = 0.8;

    /** Those that most areas have; residents by their logarithm, as a place twice as large is as unlike at any size. */
    static List<Trait> list(List<Profile> all, Map<AreaCode, Double> incomeDeprivation) {
        var traits = new ArrayList<Trait>();
        traits.add(of("residents", all, profile -> Math.log((double) profile.residents())));
        traits.add(of("the rural share", all, Profile::ruralShare));
        traits.add(of("people on a workday for each resident", all, Profile::workdayRatio));
        traits.add(of("income deprivation", all, profile -> incomeDeprivation.get(profile.area())));
        traits.removeIf(trait -> trait.values().isEmpty() || trait.values().size() < MOST_HAVE_IT * all.size());
        return List.copyOf(traits);
    }

    private static Trait of(String name, List<Profile> all, Function<Profile, @Nullable Double> trait) {
        var values = new HashMap<AreaCode, Double>();
        for (var profile : all) {
            var value = trait.apply(profile);
            if (value != null) {
                values.put(profile.area(), value);
            }
        }
        return new Trait(name, values);
    }

    /** The areas of which every characteristic is known, in the order of their codes. */
    static List<AreaCode> areasWithAll(List<Trait> traits) {
        return traits.stream()
                .findFirst()
                .map(first -> first.values().keySet().stream()
                        .filter(area ->
                                traits.stream().allMatch(trait -> trait.values().containsKey(area)))
                        .sorted()
                        .toList())
                .orElse(List.of());
    }

    double of(AreaCode area) {
        var value = values.get(area);
        if (value == null) {
            throw new IllegalStateException(name + " of " + area + " is not known");
        }
        return value;
    }
}
