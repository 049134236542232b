package org.watchward.indicators;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.watchward.platform.Reach;
import org.watchward.sources.open.Evidence;

/** What was read of the evidence, remembered until an import changes it; each reach has its own, so that none sees another's. */
public final class PerImport<K, V> {

    private final Evidence evidence;
    private final int most;
    private volatile Remembered<K, V> remembered = new Remembered<>(-1, new ConcurrentHashMap<>());

    /** Remembers all that is asked for: for keys of which there are only so many. */
    public PerImport(Evidence evidence) {
        this(evidence, Integer.MAX_VALUE);
    }

    /**
     * Forgets all when too much is remembered: for keys that whoever asks may choose freely.
     *
     * @param most how many answers are remembered
     */
    public PerImport(Evidence evidence, int most) {
        this.evidence = evidence;
        this.most = most;
    }

    /** What is remembered for a key, read now if it is not. */
    public V get(K key, Function<K, V> read) {
        var values = current();
        if (values.size() >= most) {
            values.clear();
        }
        return values.computeIfAbsent(new Seen<>(Reach.current(), key), seen -> read.apply(seen.key()));
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
