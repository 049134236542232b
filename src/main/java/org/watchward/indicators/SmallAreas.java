package org.watchward.indicators;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.areas.Areas;
import org.watchward.areas.Carried;
import org.watchward.areas.Crosswalk;
import org.watchward.areas.Residents;
import org.watchward.indicators.open.Domain;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Warehouse;
import org.watchward.sources.open.Evidence;

/** The LSOAs of an area with their events, residents and deprivation, and those that had to be left out. */
@Component
class SmallAreas {

    private static final int BOUNDARIES_OF_TODAY = 2021;

    private final Areas areas;
    private final Crosswalk crosswalk;
    private final Evidence evidence;
    private final String query = Warehouse.query("indicators", "deprivation");
    private final PerImport<Domain, Collection<Index>> remembered;

    SmallAreas(Areas areas, Crosswalk crosswalk, Evidence evidence) {
        this.areas = areas;
        this.crosswalk = crosswalk;
        this.evidence = evidence;
        this.remembered = new PerImport<>(evidence);
    }

    /**
     * The LSOAs of an area.
     *
     * @param usable those that have residents, a rank and the boundaries that the rank was given for
     * @param index which index: {@code 2025}; empty if none is held for any of them
     * @param withoutRank LSOAs that the index does not rank
     * @param changed LSOAs whose boundaries have changed since the index
     * @param withoutResidents LSOAs of which no residents are held, or that have none
     * @param residentsOf the years of the residents
     * @param releases of the index and of the residents
     */
    record Found(
            List<Gradient.Small> usable,
            String index,
            List<AreaCode> withoutRank,
            List<AreaCode> changed,
            List<AreaCode> withoutResidents,
            Set<Integer> residentsOf,
            Set<ReleaseId> releases) {}

    Found find(
            Collection<AreaCode> lsoas,
            LsoaCounts.Read counts,
            Collection<YearMonth> months,
            Period period,
            Domain domain) {
        return find(lsoas, counts, months, period, domain, residents(lsoas, period));
    }

    /** The residents of LSOAs in the year nearest to a period. */
    Map<AreaCode, Residents> residents(Collection<AreaCode> lsoas, Period period) {
        return areas.residents(Set.copyOf(lsoas), Reckoning.yearOfResidents(period));
    }

    /** The same, with residents that have been read before. */
    Found find(
            Collection<AreaCode> lsoas,
            LsoaCounts.Read counts,
            Collection<YearMonth> months,
            Period period,
            Domain domain,
            Map<AreaCode, Residents> residents) {
        var year = Reckoning.yearOfResidents(period);
        var index = nearest(ranks(domain), lsoas, year);
        var changed = index.vintage() == BOUNDARIES_OF_TODAY ? Set.<AreaCode>of() : changed();
        var sorting = new Sorting();
        for (var lsoa : lsoas) {
            var rank = index.ranks().get(lsoa);
            if (changed.contains(lsoa)) {
                sorting.changed.add(lsoa);
            } else if (rank == null) {
                sorting.withoutRank.add(lsoa);
            } else {
                sorting.add(lsoa, counts.of(lsoa, months).doubleValue(), residents.get(lsoa), rank);
            }
        }
        sorting.releases.addAll(index.releases());
        return sorting.found(index.name());
    }

    /** LSOAs of 2021 that came of others: an index of earlier boundaries ranks what they came of, not them. */
    private Set<AreaCode> changed() {
        return crosswalk.table().changes().stream().map(Carried::lsoa21).collect(Collectors.toSet());
    }

    private Collection<Index> ranks(Domain domain) {
        return remembered.get(domain, this::read);
    }

    private Collection<Index> read(Domain domain) {
        var indices = new HashMap<String, Index>();
        evidence.sql().sql(query).param("domain", domain.id()).query(row -> {
            var edition = row.getInt("edition");
            var vintage = row.getInt("lsoa_vintage");
            var index = indices.computeIfAbsent(
                    row.getString("dataset") + " " + edition,
                    any -> new Index(edition, vintage, new HashMap<>(), new TreeSet<>()));
            index.ranks().put(EvidenceRows.area(row), (double) row.getInt("rank"));
            index.releases().add(new ReleaseId(row.getLong("release")));
        });
        return indices.values();
    }

    /** Of the indices that rank any of the LSOAs, that of the year nearest to the period; of two as near, the earlier. */
    private static Index nearest(Collection<Index> indices, Collection<AreaCode> lsoas, int year) {
        return indices.stream()
                .filter(index -> lsoas.stream().anyMatch(index.ranks()::containsKey))
                .min(Comparator.<Index>comparingInt(index -> Math.abs(index.edition() - year))
                        .thenComparing(Index::edition))
                .orElse(new Index(0, BOUNDARIES_OF_TODAY, Map.of(), Set.of()));
    }

    private record Index(int edition, int vintage, Map<AreaCode, Double> ranks, Set<ReleaseId> releases) {

        String name() {
            return edition == 0 ? "" : Integer.toString(edition);
        }
    }

    /** LSOAs as they fall. */
    private static final class Sorting {

        private final List<Gradient.Small> usable = new ArrayList<>();
        private final List<AreaCode> withoutRank = new ArrayList<>();
        private final List<AreaCode> changed = new ArrayList<>();
        private final List<AreaCode> withoutResidents = new ArrayList<>();
        private final Set<Integer> residentsOf = new TreeSet<>();
        private final Set<ReleaseId> releases = new TreeSet<>();

        void add(AreaCode lsoa, double events, @Nullable Residents residents, double rank) {
            if (residents == null || residents.people() == 0) {
                withoutResidents.add(lsoa);
            } else {
                usable.add(new Gradient.Small(lsoa, events, residents.people(), rank));
                residentsOf.add(residents.year());
                releases.addAll(residents.releases());
            }
        }

        Found found(String index) {
            return new Found(usable, index, withoutRank, changed, withoutResidents, residentsOf, releases);
        }
    }
}
