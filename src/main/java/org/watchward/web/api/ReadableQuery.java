package org.watchward.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses an address whose query is no query (a broken percent sign, a value without a name), which the server otherwise finds
 * out only when someone reads it, and then as if we had broken; and a form that is larger than the server reads.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class ReadableQuery extends OncePerRequestFilter {

    private final long largestForm;

    ReadableQuery(@Value("${server.tomcat.max-http-form-post-size:2MB}") DataSize largestForm) {
        this.largestForm = largestForm.toBytes();
    }

    /** Files that are sent are not read before it is known who sends them. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (readable(request)) {
            chain.doFilter(request, response);
        } else if (request.getRequestURI().startsWith(Contract.ROOT)) {
            Problems.write(
                    ApiProblem.invalid(
                            "?",
                            "The query cannot be read: write name=value, with & between, percent-encoded.",
                            List.of()),
                    request,
                    response);
        } else {
            response.sendError(
                    request.getContentLengthLong() > largestForm
                            ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                            : HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean readable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException | IllegalArgumentException unreadable) {
            return false;
        }
    }
}
