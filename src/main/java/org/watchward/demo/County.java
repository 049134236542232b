package org.watchward.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.geom.Geometry;

/**
 * The invented county and its areas. Everything is made of pieces: most are one LSOA at both censuses; some LSOAs of
 * 2011 were split (several pieces are one LSOA of 2011 and several of 2021), some merged (the other way round).
 */
record County(
        Mosaic mosaic,
        List<Ward> wards,
        List<Lsoa> lsoas11,
        List<Lsoa> lsoas21,
        List<Integer> places11,
        List<Integer> places21) {

    static final int LSOAS_2021 = 430;
    private static final int WARDS = 110;
    private static final int SPLIT_IN_TWO = 7;
    private static final int SPLIT_IN_THREE = 1;
    private static final int MERGED = 3;

    static County founded(long seed) {
        return new Founding(seed).county();
    }

    int pieces() {
        return mosaic.pieces().size();
    }

    Lsoa lsoa11(int piece) {
        return lsoas11.get(places11.get(piece));
    }

    Lsoa lsoa21(int piece) {
        return lsoas21.get(places21.get(piece));
    }

    Ward ward(int piece) {
        return wards.get(lsoa21(piece).ward());
    }

    /** The district that a piece lies in, by its place in {@link District#ALL}. */
    int district(int piece) {
        return ward(piece).district();
    }

    District district(Lsoa lsoa) {
        return District.ALL.get(wards.get(lsoa.ward()).district());
    }

    /** The pieces of a district, given by its place in {@link District#ALL}. */
    List<Integer> piecesOf(int district) {
        return IntStream.range(0, pieces())
                .filter(piece -> district(piece) == district)
                .boxed()
                .toList();
    }

    /** The ground that pieces cover together, in degrees. */
    Geometry ground(List<Integer> pieces) {
        return CoverageUnion.union(pieces.stream().map(mosaic.pieces()::get).toArray(Geometry[]::new));
    }

    /** Founds districts, then wards in them, then the small areas of both censuses. */
    private static final class Founding {
        private final Mosaic mosaic;
        private final Dice dice;
        private final int[] groups11;
        private final int[] groups21;
        private final Set<Integer> changed = new HashSet<>();

        Founding(long seed) {
            mosaic = Mosaic.of(seed, LSOAS_2021 + MERGED);
            dice = Dice.of(seed, "censuses");
            groups11 = IntStream.range(0, mosaic.pieces().size()).toArray();
            groups21 = groups11.clone();
        }

        County county() {
            var wards = wards(districts());
            var wardOf = new int[mosaic.pieces().size()];
            for (var i = 0; i < wards.size(); i++) {
                for (var piece : wards.get(i).pieces()) {
                    wardOf[piece] = i;
                }
            }
            change(SPLIT_IN_TWO, 2, groups11, wardOf);
            change(SPLIT_IN_THREE, 3, groups11, wardOf);
            change(MERGED, 2, groups21, wardOf);
            var lsoas21 = lsoas(wards, groups21, 21);
            var lsoas11 = lsoas(wards, groups11, 11);
            return new County(mosaic, wards, lsoas11, lsoas21, places(lsoas11), places(lsoas21));
        }

        private List<List<Integer>> districts() {
            var everywhere = IntStream.range(0, mosaic.pieces().size()).boxed().toList();
            var seeds = IntStream.range(0, District.ALL.size())
                    .mapToObj(this::middleOfMainTown)
                    .toList();
            return new Regions(mosaic, everywhere)
                    .grow(seeds, District.ALL.stream().map(District::share).toList());
        }

        private Integer middleOfMainTown(int district) {
            return Town.ALL.stream()
                    .filter(town -> town.district() == district)
                    .findFirst()
                    .map(mosaic::nearest)
                    .orElseThrow();
        }

        private List<Ward> wards(List<List<Integer>> districts) {
            var names = Names.wards();
            var wards = new ArrayList<Ward>();
            for (var district = 0; district < districts.size(); district++) {
                var pieces = districts.get(district);
                var count = (int) StrictMath.round(
                        (double) WARDS * pieces.size() / mosaic.pieces().size());
                for (var region : new Regions(mosaic, pieces).grow(count)) {
                    var place = wards.size();
                    wards.add(new Ward(Text.of("E0599%04d", place + 1), names.get(place), district, region));
                }
            }
            return List.copyOf(wards);
        }

        /** Joins pieces of one ward in one of the two censuses. */
        private void change(int times, int size, int[] groups, int[] wardOf) {
            var done = 0;
            while (done < times) {
                var joined = neighbours(dice.below(groups.length), size, wardOf);
                if (joined.isPresent()) {
                    changed.addAll(joined.get());
                    joined.get().forEach(piece -> groups[piece] = joined.get().get(0));
                    done++;
                }
            }
        }

        private Optional<List<Integer>> neighbours(int piece, int size, int[] wardOf) {
            var found = mosaic.neighbours().get(piece).stream()
                    .filter(next -> wardOf[next] == wardOf[piece] && !changed.contains(next))
                    .limit(size - 1L)
                    .toList();
            if (changed.contains(piece) || found.size() < size - 1) {
                return Optional.empty();
            }
            var all = new ArrayList<>(found);
            all.add(piece);
            all.sort(null);
            return Optional.of(List.copyOf(all));
        }

        /** Unchanged areas keep one code and name in both censuses; changed ones get new ones in 2021. */
        private List<Lsoa> lsoas(List<Ward> wards, int[] groups, int census) {
            var lsoas = new ArrayList<Lsoa>();
            for (var ward = 0; ward < wards.size(); ward++) {
                var numberInDistrict = ward - firstWardOf(wards, wards.get(ward).district()) + 1;
                var letter = 0;
                for (var piece : wards.get(ward).pieces()) {
                    letter++;
                    if (groups[piece] == piece) {
                        var renamed = census == 21 && changed.contains(piece);
                        var name = Text.of(
                                "%s %03d%c",
                                District.ALL.get(wards.get(ward).district()).name(), numberInDistrict, (char) ('@'
                                        + letter
                                        + (renamed ? wards.get(ward).pieces().size() : 0)));
                        var code = Text.of(renamed ? "E01995%03d" : "E01990%03d", piece + 1);
                        lsoas.add(new Lsoa(code, name, ward, members(groups, piece)));
                    }
                }
            }
            return List.copyOf(lsoas);
        }

        private static int firstWardOf(List<Ward> wards, int district) {
            return (int)
                    wards.stream().filter(ward -> ward.district() < district).count();
        }

        private static List<Integer> members(int[] groups, int first) {
            return IntStream.range(0, groups.length)
                    .filter(piece -> groups[piece] == first)
                    .boxed()
                    .toList();
        }

        private List<Integer> places(List<Lsoa> lsoas) {
            var places = new int[mosaic.pieces().size()];
            Arrays.fill(places, -1);
            for (var i = 0; i < lsoas.size(); i++) {
                for (var piece : lsoas.get(i).pieces()) {
                    places[piece] = i;
                }
            }
            return Arrays.stream(places).boxed().toList();
        }
    }
}
