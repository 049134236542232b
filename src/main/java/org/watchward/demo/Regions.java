package org.watchward.demo;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** Divides pieces of the mosaic into regions, each in one part and of about the size asked for. */
final class Regions {

    private final Mosaic mosaic;
    private final Set<Integer> members;

    Regions(Mosaic mosaic, List<Integer> members) {
        this.mosaic = mosaic;
        this.members = new HashSet<>(members);
    }

    /** Regions grown from the given pieces, in their order, with sizes in proportion to the shares. */
    List<List<Integer>> grow(List<Integer> seeds, List<Double> shares) {
        var growing = new ArrayList<Region>();
        for (var i = 0; i < seeds.size(); i++) {
            growing.add(new Region(seeds.get(i), shares.get(i)));
        }
        var free = new HashSet<>(members);
        free.removeAll(seeds);
        while (!free.isEmpty()) {
            smallestThatCanGrow(growing, free).take(free);
        }
        return growing.stream().map(Region::sorted).toList();
    }

    /** About equal regions grown from pieces that lie far apart. */
    List<List<Integer>> grow(int count) {
        var seeds = apart(count);
        return grow(seeds, seeds.stream().map(seed -> 1.0).toList());
    }

    private static Region smallestThatCanGrow(List<Region> growing, Set<Integer> free) {
        return growing.stream()
                .filter(region -> region.canGrow(free))
                .min(Comparator.comparingDouble(Region::fullness))
                .orElseThrow(() -> new IllegalStateException("pieces that touch no region: " + free));
    }

    /** Pieces of which each is as many steps from those before it as can be. */
    private List<Integer> apart(int count) {
        var seeds = new ArrayList<Integer>();
        seeds.add(members.stream().min(Comparator.naturalOrder()).orElseThrow());
        while (seeds.size() < count) {
            var steps = steps(seeds);
            seeds.add(members.stream()
                    .sorted()
                    .max(Comparator.comparingInt(piece -> steps.getOrDefault(piece, 0)))
                    .orElseThrow());
        }
        return seeds;
    }

    private Map<Integer, Integer> steps(List<Integer> seeds) {
        var steps = new HashMap<Integer, Integer>();
        var queue = new ArrayDeque<>(seeds);
        seeds.forEach(seed -> steps.put(seed, 0));
        while (!queue.isEmpty()) {
            var piece = queue.remove();
            for (var next : mosaic.neighbours().get(piece)) {
                if (members.contains(next) && steps.putIfAbsent(next, steps.getOrDefault(piece, 0) + 1) == null) {
                    queue.add(next);
                }
            }
        }
        return steps;
    }

    private final class Region {
        private final double share;
        private final List<Integer> pieces = new ArrayList<>();
        private final PriorityQueue<Integer> edge;

        Region(int seed, double share) {
            this.share = share;
            var middle = mosaic.sites().get(seed);
            edge = new PriorityQueue<>(Comparator.<Integer>comparingDouble(
                            piece -> mosaic.sites().get(piece).distance(middle))
                    .thenComparing(Comparator.naturalOrder()));
            add(seed);
        }

        boolean canGrow(Set<Integer> free) {
            while (!edge.isEmpty() && !free.contains(edge.peek())) {
                edge.remove();
            }
            return !edge.isEmpty();
        }

        void take(Set<Integer> free) {
            var piece = edge.remove();
            free.remove(piece);
            add(piece);
        }

        private void add(int piece) {
            pieces.add(piece);
            mosaic.neighbours().get(piece).stream().filter(members::contains).forEach(edge::add);
        }

        double fullness() {
            return pieces.size() / share;
        }

        List<Integer> sorted() {
            var sorted = pieces.toArray(Integer[]::new);
            Arrays.sort(sorted);
            return List.of(sorted);
        }
    }
}
