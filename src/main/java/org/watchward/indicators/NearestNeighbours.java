package org.watchward.indicators;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.watchward.areas.Area;
import org.watchward.areas.Profiles;
import org.watchward.indicators.open.PeerGroup;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.platform.Warehouse;
import org.watchward.sources.open.Evidence;
import org.watchward.statistics.comparison.Likeness;

/** The areas most like one by published characteristics (docs/methods/peers.md). */
@Component
class NearestNeighbours {

    private static final int PEERS = 10;

    /** With fewer areas of a kind there is no choice to speak of. */
    private static final int FEWEST_AREAS = PEERS + 2;

    private final Profiles profiles;
    private final Evidence evidence;
    private final String deprivation = Warehouse.query("indicators", "income-deprivation");
    private final PerImport<AreaType, Neighbourhood> remembered;

    NearestNeighbours(Profiles profiles, Evidence evidence) {
        this.profiles = profiles;
        this.evidence = evidence;
        this.remembered = new PerImport<>(evidence);
    }

    /** The nearest, nearest first; empty if too few areas of the kind, or too little of this one, is held. */
    Optional<PeerGroup> of(Area area) {
        if (area.type() == AreaType.LSOA || area.type() == AreaType.WARD) {
            return Optional.empty();
        }
        return remembered.get(area.type(), this::read).of(area.code());
    }

    private Neighbourhood read(AreaType type) {
        var traits = Trait.list(profiles.list(type), profiles.means(type, incomeByLsoa()));
        var areas = Trait.areasWithAll(traits);
        var places = areas.stream()
                .map(area ->
                        traits.stream().mapToDouble(trait -> trait.of(area)).toArray())
                .toArray(double[][]::new);
        return new Neighbourhood(areas, traits.stream().map(Trait::name).toList(), places);
    }

    private Map<AreaCode, Double> incomeByLsoa() {
        var scores = new HashMap<AreaCode, Double>();
        evidence.sql().sql(deprivation).query(row -> {
            scores.put(new AreaCode(row.getString("area_code")), row.getDouble("rank_share"));
        });
        return scores;
    }

    /** Areas of a kind by what is known of all of them. */
    @SuppressWarnings("ArrayRecordComponent") // numbers in and out of a calculation, not compared
    private record Neighbourhood(List<AreaCode> areas, List<String> traits, double[][] places) {

        Optional<PeerGroup> of(AreaCode area) {
            var own = areas.indexOf(area);
            if (own < 0 || areas.size() < FEWEST_AREAS || traits.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new PeerGroup(
                    "nearest-neighbours",
                    PEERS + " nearest neighbours by published characteristics",
                    "Worked out by Watchward from " + MonthWords.list(traits) + " of " + areas.size()
                            + " areas; not a most similar group of the police",
                    null,
                    Likeness.of(places).nearest(own, PEERS).stream()
                            .map(areas::get)
                            .toList()));
        }
    }
}
