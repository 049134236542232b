package org.watchward.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A question that cannot be answered, in words for whoever wrote the program that asked it. */
public final class ApiProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What kinds of problem there are; each is explained on the page for programs. */
    enum Kind {
        UNKNOWN_PARAMETER(HttpStatus.BAD_REQUEST, "There is no such parameter"),
        INVALID_PARAMETER(HttpStatus.BAD_REQUEST, "A parameter cannot be read"),
        TOO_MUCH(HttpStatus.BAD_REQUEST, "Too much is asked for at once"),
        UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "A token is needed"),
        FORBIDDEN(HttpStatus.FORBIDDEN, "It is not allowed"),
        TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Too much is sent at once"),
        NO_ROOM(HttpStatus.INSUFFICIENT_STORAGE, "There is no room"),
        NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such thing"),
        METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "It is not answered in this way"),
        UNREADABLE_HEADER(HttpStatus.BAD_REQUEST, "A header cannot be read"),
        NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "There is no such format"),
        RATE_LIMIT(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
        BROKEN(HttpStatus.INTERNAL_SERVER_ERROR, "Something broke");

        private final HttpStatus status;
        private final String title;

        Kind(HttpStatus status, String title) {
            this.status = status;
            this.title = title;
        }

        /** The status of the answer. */
        public HttpStatus status() {
            return status;
        }

        String title() {
            return title;
        }

        /** As in addresses: {@code invalid-parameter}. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final Kind kind;
    private final @Nullable String parameter;
    private final transient List<String> nearest;

    ApiProblem(Kind kind, String detail, @Nullable String parameter, List<String> nearest) {
        super(detail);
        this.kind = kind;
        this.parameter = parameter;
        this.nearest = List.copyOf(nearest);
    }

    /** A parameter's value cannot be used; the detail says what it may be. */
    public static ApiProblem invalid(String parameter, String detail, List<String> nearest) {
        return new ApiProblem(Kind.INVALID_PARAMETER, detail, parameter, nearest);
    }

    /** The answer would be larger than is allowed; the detail says the bound. */
    public static ApiProblem tooMuch(String parameter, String detail) {
        return new ApiProblem(Kind.TOO_MUCH, detail, parameter, List.of());
    }

    /** What the address names does not exist. */
    public static ApiProblem notFound(String detail, List<String> nearest) {
        return new ApiProblem(Kind.NOT_FOUND, detail, null, nearest);
    }

    /** Nobody is known by what the request brings; the detail says what to bring. */
    public static ApiProblem unauthenticated(String detail) {
        return new ApiProblem(Kind.UNAUTHENTICATED, detail, null, List.of());
    }

    /** Who asks is known, and may not; the detail says why. */
    public static ApiProblem forbidden(String detail) {
        return new ApiProblem(Kind.FORBIDDEN, detail, null, List.of());
    }

    /** More was sent than may be; the detail says the bound. */
    public static ApiProblem tooLarge(String detail) {
        return new ApiProblem(Kind.TOO_LARGE, detail, null, List.of());
    }

    /** What was sent cannot be kept at the moment. */
    public static ApiProblem noRoom(String detail) {
        return new ApiProblem(Kind.NO_ROOM, detail, null, List.of());
    }

    /** Answers with it, where no endpoint is reached. */
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Problems.write(this, request, response);
    }

    /** What was typed, as an answer may repeat it: never so long that it becomes a mirror. */
    public static String shown(String typed) {
        return Parameter.shortened(typed);
    }

    Kind kind() {
        return kind;
    }

    @Nullable
    String parameter() {
        return parameter;
    }

    List<String> nearest() {
        return nearest;
    }
}
