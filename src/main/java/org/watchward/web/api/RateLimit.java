package org.watchward.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.watchward.web.Allowance;

/** How often one address may ask, and what it has left. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class RateLimit extends OncePerRequestFilter {

    private final Allowance allowance;

    RateLimit(@Value("${watchward.api.requests-per-minute}") int perMinute) {
        this.allowance = new Allowance(perMinute);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(Contract.ROOT)
                || request.getMethod().equals("OPTIONS");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var left = allowance.take(request);
        response.setHeader("RateLimit-Policy", "\"minute\";q=" + allowance.perMinute() + ";w=60");
        response.setHeader("RateLimit", "\"minute\";r=" + left.remaining() + ";t=" + left.secondsToFull());
        if (left.allowed()) {
            chain.doFilter(request, response);
        } else {
            refuse(left, request, response);
        }
    }

    private void refuse(Allowance.Left left, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(left.secondsToNext()));
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        Problems.write(
                new ApiProblem(
                        ApiProblem.Kind.RATE_LIMIT,
                        "This address may ask " + allowance.perMinute() + " times a minute. Ask again in "
                                + left.secondsToNext() + " s.",
                        null,
                        List.of()),
                request,
                response);
    }
}
