package org.watchward.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * So many requests a minute for each client address. The address is the one that connects; behind a proxy it is the one
 * that the proxy names, if forwarded headers are trusted ({@code server.forward-headers-strategy}).
 */
public final class Allowance {

    private static final int MOST_ADDRESSES = 100_000;

    private final int perMinute;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    public Allowance(int perMinute) {
        this.perMinute = perMinute;
    }

    public int perMinute() {
        return perMinute;
    }

    /** Takes one of the requests that an address has left. */
    public Left take(HttpServletRequest request) {
        return Left.of(buckets.get(ClientAddress.of(request), address -> full()).tryConsumeAndReturnRemaining(1));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(perMinute)
                        .refillGreedy(perMinute, Duration.ofMinutes(1))
                        .build())
                .build();
    }

    /**
     * What an address has left.
     *
     * @param allowed whether there was one to take
     * @param remaining how many there are now
     * @param secondsToFull until all are there again
     * @param secondsToNext until there is another, at least 1
     */
    public record Left(boolean allowed, long remaining, long secondsToFull, long secondsToNext) {

        private static Left of(ConsumptionProbe probe) {
            return new Left(
                    probe.isConsumed(),
                    probe.getRemainingTokens(),
                    seconds(probe.getNanosToWaitForReset()),
                    Math.max(1, seconds(probe.getNanosToWaitForRefill())));
        }

        private static long seconds(long nanos) {
            return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
        }
    }
}
