package org.watchward.sources.arrivals;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.filter.OncePerRequestFilter;
import org.watchward.access.Identities;
import org.watchward.access.Upload;
import org.watchward.audit.Act;
import org.watchward.audit.AuditTrail;

/**
 * Stands before files that are sent: only what is asked for here, of whoever may, is written to the disk, and no more than there is
 * room for. It comes before the look for a forged request, since that reads the whole form.
 */
class UploadGate extends OncePerRequestFilter {

    private final Identities identities;
    private final AuditTrail trail;
    private final Intray intray;
    private final long reserve;
    private final Map<String, Way> ways;

    UploadGate(Identities identities, AuditTrail trail, Intray intray, long reserve, List<Way> ways) {
        this.identities = identities;
        this.trail = trail;
        this.intray = intray;
        this.reserve = reserve;
        this.ways = ways.stream().collect(Collectors.toMap(way -> way.upload().path(), way -> way));
    }

    /** A way for files, and how those are told whose files are not taken. */
    record Way(Upload upload, TurnedAway told) {}

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var way = request.getMethod().equals("POST") ? ways.get(request.getRequestURI()) : null;
        if (way == null) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
            return;
        }
        var who = identities.signedIn();
        if (who.isEmpty()) {
            way.told().unknown(request, response);
        } else if (!who.get().may(way.upload().needs())) {
            trail.recordApart(Act.of("refused").words("files sent by somebody who may send none there"));
            way.told().mayNot(request, response);
        } else {
            let(way, request, response, chain);
        }
    }

    private void let(Way way, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var length = request.getContentLengthLong();
        if (length < 0 || length > way.upload().limit()) {
            way.told().cannot(Unsendable.TOO_LARGE, request, response);
        } else if (length + reserve > intray.free()) {
            way.told().cannot(Unsendable.NO_ROOM, request, response);
        } else if (!readable(request)) {
            way.told().cannot(Unsendable.NOT_WHOLE, request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Has the whole form read, here, where what is wrong with it can still be said. */
    private static boolean readable(HttpServletRequest request) {
        try {
            request.getParts();
            return true;
        } catch (ServletException | IOException | IllegalStateException unreadable) {
            return false;
        }
    }
}
