package org.watchward.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.watchward.access.Identities;
import org.watchward.platform.Reach;
import org.watchward.web.PrivatePaths;

/**
 * Gives requests of those who are signed in, to pages of those who are signed in, the application's stores; every other request
 * stays with what is published.
 */
@Component
@ConditionalOnWebApplication
@Order(0)
class SignedInReach extends OncePerRequestFilter {

    private final Identities identities;

    SignedInReach(Identities identities) {
        this.identities = identities;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PrivatePaths.covers(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (identities.signedIn().isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try (var scope = Reach.enter(Reach.APPLICATION)) {
            chain.doFilter(request, response);
        }
    }
}
