package org.watchward.sources.arrivals;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;
import org.watchward.access.Identities;
import org.watchward.access.Permission;
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
    private final long limit;
    private final long reserve;
    private final Map<String, TurnedAway> ways;

    UploadGate(Identities identities, AuditTrail trail, Intray intray, long limit, long reserve) {
        this.identities = identities;
        this.trail = trail;
        this.intray = intray;
        this.limit = limit;
        this.reserve = reserve;
        this.ways =
                Map.of(ArrivalPages.PATH, new TurnedAway.Browser(), ArrivalsApi.PATH, new TurnedAway.Program(limit));
    }

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
            way.unknown(request, response);
        } else if (!who.get().may(Permission.BRING_DATA)) {
            trail.recordApart(Act.of("refused").words("files sent by somebody who may bring none"));
            way.mayNot(request, response);
        } else {
            let(way, request, response, chain);
        }
    }

    private void let(TurnedAway way, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var length = request.getContentLengthLong();
        if (length < 0 || length > limit) {
            way.cannot(Unsendable.TOO_LARGE, request, response);
        } else if (length + reserve > intray.free()) {
            way.cannot(Unsendable.NO_ROOM, request, response);
        } else if (!readable(request)) {
            way.cannot(Unsendable.NOT_WHOLE, request, response);
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
