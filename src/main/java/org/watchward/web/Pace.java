package org.watchward.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** How often one address may search, and send the forms of accounts: sign-in, forgotten passwords, codes. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class Pace extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Pace.class);
    private static final int TOO_MANY = 429;
    private static final long BETWEEN_LINES = TimeUnit.MINUTES.toNanos(1);

    private final AtomicLong said = new AtomicLong(System.nanoTime() - BETWEEN_LINES - 1);
    private final Allowance searches;
    private final Allowance attempts;

    Pace(
            @Value("${watchward.pages.searches-per-minute}") int searches,
            @Value("${watchward.sign-in.attempts-per-minute}") int attempts) {
        this.searches = new Allowance(searches);
        this.attempts = new Allowance(attempts);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var allowance = allowance(request);
        var left = allowance == null ? null : allowance.take(request);
        if (left == null || left.allowed()) {
            chain.doFilter(request, response);
            return;
        }
        say(request);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(left.secondsToNext()));
        response.sendError(TOO_MANY);
    }

    /** At most a line a minute, and no address in it: whoever floods the server must not flood the log. */
    private void say(HttpServletRequest request) {
        var now = System.nanoTime();
        var last = said.get();
        if (now - last > BETWEEN_LINES && said.compareAndSet(last, now)) {
            LOG.warn(
                    "An address was refused that asks too often: {} of {}",
                    request.getMethod(),
                    PrivatePaths.covers(request.getRequestURI()) ? "forms of accounts" : "searches");
        }
    }

    private @Nullable Allowance allowance(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.startsWith("/account/with/") || (request.getMethod().equals("POST") && path.startsWith("/account/"))) {
            return attempts;
        }
        var query = request.getQueryString();
        var searching = query != null && (query.startsWith("q=") || query.contains("&q=")) && !path.startsWith("/api/");
        return searching ? searches : null;
    }
}
