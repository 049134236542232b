package org.watchward.indicators;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.watchward.platform.Reach;
import org.watchward.sources.open.Evidence;

/** What was read of the evidence, remembered until an import changes it; each reach has its own, so that none sees another's. */
final class PerImport<K, V> {

    private final Evidence evidence;
    private volatile Remembered<K, V> remembered = new Remembered<>(-1, new ConcurrentHashMap<>());

    PerImport(Evidence evidence) {
        this.evidence = evidence;
    }

    /** What is remembered for a key, read now if it is not. */
    V get(K key, Function<K, V> read) {
        return current().computeIfAbsent(new Seen<>(Reach.current(), key), seen -> read.apply(seen.key()));
    }

    private Map<Seen<K>, V> current() {
        var generation = evidence.generation();
        var known = remembered;
        if (known.generation() != generation) {
            known = new Remembered<>(generation, new ConcurrentHashMap<>());
            remembered = known;
        }
        return known.values();
    }

    private record Seen<K>(Reach reach, K key) {}

    private record Remembered<K, V>(long generation, Map<Seen<K>, V> values) {}
}
