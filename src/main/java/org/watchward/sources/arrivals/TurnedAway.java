package org.watchward.sources.arrivals;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.watchward.web.api.ApiProblem;

/** How those who send files are told that they are not taken. */
sealed interface TurnedAway {

    /** It is not known who sends them. */
    void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** Who sends them may not bring data in. */
    void mayNot(HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** They themselves cannot be taken. */
    void cannot(Unsendable why, HttpServletRequest request, HttpServletResponse response) throws IOException;

    /** By the page whose form it was. */
    record Browser(String page) implements TurnedAway {

        @Override
        public void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendRedirect("/account/sign-in");
        }

        @Override
        public void mayNot(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }

        /** A browser shows an answer only once it has sent all it wanted to. */
        @Override
        public void cannot(Unsendable why, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            if (why != Unsendable.NOT_WHOLE) {
                request.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
            if (!response.isCommitted()) {
                response.sendRedirect(page + "?problem=" + why.id());
            }
        }
    }

    /** By problems (RFC 9457), at once. */
    record Program(long limit) implements TurnedAway {

        @Override
        public void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
            ApiProblem.unauthenticated("Send a token of yours in the header Authorization.")
                    .answer(request, response);
        }

        @Override
        public void mayNot(HttpServletRequest request, HttpServletResponse response) throws IOException {
            ApiProblem.forbidden(
                            "Only who brings data in for the whole partnership may send files, with a token made for"
                                    + " that; /api/v1/work/me says what yours allows.")
                    .answer(request, response);
        }

        @Override
        public void cannot(Unsendable why, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            problem(why).answer(request, response);
        }

        ApiProblem problem(Unsendable why) {
            return switch (why) {
                case TOO_LARGE ->
                    ApiProblem.tooLarge("At most " + Told.size(limit)
                            + " may be sent at once, with its length said beforehand. Send fewer files at once.");
                case NO_ROOM ->
                    ApiProblem.noRoom("The disk of the server has not the room. Tell whoever runs this site.");
                case NOT_WHOLE ->
                    ApiProblem.invalid(
                            "files",
                            "The form broke off, or is not multipart/form-data, or has more than 500 parts. Send it again.",
                            java.util.List.of());
                case NOTHING ->
                    ApiProblem.invalid("files", "No file was sent: send one or several as files.", java.util.List.of());
                case BAD_DAY ->
                    ApiProblem.invalid(
                            "extracted",
                            "extracted is the day on which the publisher made it, such as 2026-01-31, and not in the future.",
                            java.util.List.of());
            };
        }
    }
}
