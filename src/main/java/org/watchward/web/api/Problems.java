package org.watchward.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Writes problems as {@code application/problem+json}; what was not foreseen is logged here and told without its insides. */
@ControllerAdvice(annotations = ApiController.class)
final class Problems {

    static final String TYPE = "application/problem+json";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    void problem(ApiProblem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(problem, request, response);
    }

    @ExceptionHandler
    void unreadable(RequestRejectedException rejected, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(
                new ApiProblem(
                        ApiProblem.Kind.UNREADABLE_HEADER,
                        "A header holds characters that no header may hold. Send visible ASCII only.",
                        null,
                        List.of()),
                request,
                response);
    }

    @ExceptionHandler
    void refused(AccessDeniedException refused, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(
                ApiProblem.forbidden("Neither the roles of whoever the token is of, nor its scope, may allow this;"
                        + " /api/v1/work/me says what they do allow."),
                request,
                response);
    }

    @ExceptionHandler
    void unforeseen(RuntimeException error, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        LOG.error("{} broke", request.getRequestURI(), error);
        write(
                new ApiProblem(
                        ApiProblem.Kind.BROKEN,
                        "It is ours, not yours, and nothing was lost. Please report the address and the time.",
                        null,
                        List.of()),
                request,
                response);
    }

    static void write(ApiProblem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var kind = problem.kind();
        response.setStatus(kind.status().value());
        response.setHeader(HttpHeaders.ETAG, null);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(TYPE);
        response.getOutputStream().write(Json.bytes(body(problem, request)));
    }

    private static Map<String, @Nullable Object> body(ApiProblem problem, HttpServletRequest request) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("type", ApiPage.PATH + "#" + problem.kind().id());
        body.put("title", problem.kind().title());
        body.put("status", problem.kind().status().value());
        body.put("detail", problem.getMessage());
        body.put("instance", printable(request.getRequestURI()));
        if (problem.parameter() != null) {
            body.put("parameter", problem.parameter());
        }
        if (!problem.nearest().isEmpty()) {
            body.put("nearest", problem.nearest());
        }
        return body;
    }

    private static String printable(String path) {
        return new String(path.getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII);
    }
}
