package org.watchward.access.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.watchward.access.Identities;
import org.watchward.access.Needs;
import org.watchward.web.ForEveryone;

/** Lets a request through to a route only if its mark allows it; a route without a mark lets nobody through. */
@Component
@ConditionalOnWebApplication
class RouteRule implements HandlerInterceptor, WebMvcConfigurer {

    private final Identities identities;
    private final Proof proof;
    private final SecondFactorOf secondFactorOf;
    private final RequestCache asked = new HttpSessionRequestCache();

    RouteRule(
            Identities identities,
            Proof proof,
            @Value("${watchward.sign-in.second-factor-of}") SecondFactorOf secondFactorOf) {
        this.identities = identities;
        this.proof = proof;
        this.secondFactorOf = secondFactorOf;
    }

    /** Whom a second factor is asked of, beside those who have set one up. */
    enum SecondFactorOf {
        /** Those with a role that asks for it. */
        ROLES,
        EVERYONE
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        var needs = asked(method);
        return needs == null || allows(needs, request, response);
    }

    private boolean allows(Needs needs, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var who = identities
                .signedIn()
                .filter(person -> person.may(needs.value(), organisation(request)))
                .orElseThrow(() -> new AccessDeniedException("this needs the permission " + needs.value()));
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (needs.secondFactor()
                && (secondFactorOf == SecondFactorOf.EVERYONE || who.needsSecondFactor())
                && (authentication == null || !SecondFactor.shown(authentication))) {
            asked.saveRequest(request, response);
            response.sendRedirect(SecondFactorPages.PATH);
            return false;
        }
        if (needs.proof() && !proof.isRecent(request)) {
            asked.saveRequest(request, response);
            response.sendRedirect(ProofPages.PATH);
            return false;
        }
        return true;
    }

    /** What a route asks for; absent if it is for everyone. */
    static @Nullable Needs asked(HandlerMethod route) {
        var onMethod = AnnotatedElementUtils.findMergedAnnotation(route.getMethod(), Needs.class);
        if (onMethod != null) {
            return onMethod;
        }
        if (AnnotatedElementUtils.hasAnnotation(route.getMethod(), ForEveryone.class)) {
            return null;
        }
        var onType = AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), Needs.class);
        if (onType != null) {
            return onType;
        }
        if (AnnotatedElementUtils.hasAnnotation(route.getBeanType(), ForEveryone.class)) {
            return null;
        }
        throw new AccessDeniedException("the route " + route.getShortLogMessage() + " has no rule");
    }

    private static @Nullable UUID organisation(HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts)
                || !(parts.get("organisation") instanceof String id)) {
            return null;
        }
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new AccessDeniedException("no such organisation", e);
        }
    }
}
