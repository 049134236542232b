package org.watchward.web;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.platform.Build;
import org.watchward.web.api.Freshness;

/**
 * What all public pages depend on, in one mark. It is asked for anew four times a second at most, and by one reader while the
 * others go on with the last, so that a busy site does not spend its time on asking: a page is older by that and one asking at most.
 */
@Component
class Edition {

    private static final long ASKED_EVERY = 250_000_000;

    private final List<Freshness> freshness;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Asked last;

    Edition(List<Freshness> freshness) {
        this.freshness = freshness;
    }

    private record Asked(String mark, long at) {

        boolean fresh() {
            return System.nanoTime() - at < ASKED_EVERY;
        }
    }

    String mark() {
        var known = last;
        if (known != null && (known.fresh() || !asking.tryLock())) {
            return known.mark();
        }
        if (known == null) {
            asking.lock();
        }
        try {
            return askedAnew();
        } finally {
            asking.unlock();
        }
    }

    private String askedAnew() {
        var known = last;
        if (known != null && known.fresh()) {
            return known.mark();
        }
        var at = System.nanoTime();
        var mark =
                Build.version() + "\n" + freshness.stream().map(Freshness::mark).collect(Collectors.joining("\n"));
        last = new Asked(mark, at);
        return mark;
    }
}
