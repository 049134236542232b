package org.watchward.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.watchward.platform.Build;
import org.watchward.platform.Sha256;

/** Holds every request against the contract, and answers one whose answer has not changed without working it out again. */
@Component
class Gate implements HandlerInterceptor {

    static final String CACHED = "public, max-age=300, must-revalidate";

    private final Contract contract;
    private final List<Freshness> freshness;

    Gate(Contract contract, List<Freshness> freshness) {
        this.contract = contract;
        this.freshness = freshness;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod)) {
            return true;
        }
        var pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        var operation = contract.find(request.getMethod(), pattern);
        if (operation.isEmpty()) {
            return true;
        }
        request.setAttribute("asked", operation.get().read(request.getParameterMap()));
        if (operation.get().secured()) {
            return true;
        }
        var tag = tag(request);
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHED);
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        if (holds(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return false;
        }
        return true;
    }

    private static boolean holds(@org.jspecify.annotations.Nullable String known, String tag) {
        return known != null
                && Arrays.stream(known.split(","))
                        .map(each -> each.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag::equals);
    }

    private String tag(HttpServletRequest request) {
        var made = new StringBuilder(Build.version());
        freshness.forEach(each -> made.append('\n').append(each.mark()));
        made.append('\n').append(request.getRequestURL());
        made.append('\n').append(request.getQueryString());
        made.append('\n').append(request.getHeader(HttpHeaders.ACCEPT));
        return '"' + HexFormat.of().formatHex(Sha256.of(made.toString()), 0, 12) + '"';
    }
}
