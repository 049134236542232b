package org.watchward.web.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * So many requests a minute for each client address. The address is the one that connects; behind a proxy it is the one
 * that the proxy names, if forwarded headers are trusted ({@code server.forward-headers-strategy}).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class RateLimit extends OncePerRequestFilter {

    private static final int MOST_ADDRESSES = 100_000;

    private final int perMinute;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    RateLimit(@Value("${watchward.api.requests-per-minute}") int perMinute) {
        this.perMinute = perMinute;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(Contract.ROOT)
                || request.getMethod().equals("OPTIONS");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var left = buckets.get(ClientAddress.of(request), address -> full()).tryConsumeAndReturnRemaining(1);
        response.setHeader("RateLimit-Policy", "\"minute\";q=" + perMinute + ";w=60");
        response.setHeader(
                "RateLimit",
                "\"minute\";r=" + left.getRemainingTokens() + ";t=" + seconds(left.getNanosToWaitForReset()));
        if (left.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            refuse(left, request, response);
        }
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(perMinute)
                        .refillGreedy(perMinute, Duration.ofMinutes(1))
                        .build())
                .build();
    }

    private void refuse(ConsumptionProbe left, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var wait = Math.max(1, seconds(left.getNanosToWaitForRefill()));
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        Problems.write(
                new ApiProblem(
                        ApiProblem.Kind.RATE_LIMIT,
                        "This address may ask " + perMinute + " times a minute. Ask again in " + wait + " s.",
                        null,
                        List.of()),
                request,
                response);
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }
}
