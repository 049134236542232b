package org.watchward.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.watchward.platform.Home;
import org.watchward.web.spi.Callers;

/**
 * Remembers public pages as they were answered, until evidence, declared content or the version changes. Many who ask for one
 * page at once wait for one making of it. Those who are signed in share pages of their own, which tell them apart from nobody but
 * readers who are not; whoever brings a credential is never answered from here.
 */
@Component
@Order(PageMemory.AFTER_SIGN_IN)
class PageMemory extends OncePerRequestFilter {

    static final int AFTER_SIGN_IN = -10;

    private static final int LONGEST_ADDRESS = 2_000;

    private final Edition edition;
    private final Home home;
    private final ObjectProvider<Callers> callers;
    private final long most;
    private final Cache<String, CompletableFuture<Kept>> pages;

    PageMemory(
            Edition edition,
            Home home,
            ObjectProvider<Callers> callers,
            @Value("${watchward.pages.memory}") DataSize memory) {
        this.edition = edition;
        this.home = home;
        this.callers = callers;
        this.most = memory.toBytes();
        this.pages = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((String address, CompletableFuture<Kept> page) -> weight(page))
                .build();
    }

    private static int weight(CompletableFuture<Kept> page) {
        return page.isDone() && !page.isCompletedExceptionally() ? page.join().weight() : 0;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return most == 0
                || !request.getMethod().equals("GET")
                || PrivatePaths.covers(path)
                || path.startsWith("/api/")
                || path.startsWith("/assets/")
                || path.startsWith("/data/files/")
                || request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || address(request).length() > LONGEST_ADDRESS;
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        var part = request.getHeader("HX-Request") == null ? "" : "#part";
        return (query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query) + part;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = edition.mark() + "\n" + home.synthetic() + "\n" + (signedIn() ? "signed in" : "") + "\n"
                + request.getHeader(HttpHeaders.HOST) + "\n" + address(request);
        var mine = new CompletableFuture<Kept>();
        var others = pages.asMap().putIfAbsent(address, mine);
        var page = others == null ? null : waitFor(others);
        if (page != null) {
            page.answer(request, response);
            return;
        }
        make(address, mine, request, response, chain);
    }

    private boolean signedIn() {
        var known = callers.getIfAvailable();
        return known != null && known.current().isPresent();
    }

    private static @Nullable Kept waitFor(CompletableFuture<Kept> page) {
        try {
            return page.join();
        } catch (CompletionException failedForAnother) {
            return null;
        }
    }

    private void make(
            String address,
            CompletableFuture<Kept> mine,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        try {
            var buffered = new Buffered(response);
            var made = made(request, buffered, chain);
            if (buffered.passedOn) {
                return;
            }
            if (made.forOne()) {
                made.answer(request, response);
                return;
            }
            mine.complete(made);
            if (made.good()) {
                pages.put(address, CompletableFuture.completedFuture(made));
            } else {
                pages.asMap().remove(address, mine);
            }
            made.answer(request, response);
        } finally {
            if (!mine.isDone()) {
                mine.completeExceptionally(new IllegalStateException("the page could not be made"));
                pages.asMap().remove(address, mine);
            }
        }
    }

    private static Kept made(HttpServletRequest request, Buffered buffered, FilterChain chain)
            throws ServletException, IOException {
        var before = headers(buffered);
        chain.doFilter(request, buffered);
        var set = headers(buffered);
        set.keySet().removeAll(before.keySet());
        return Kept.of(buffered.getStatus(), buffered.getContentType(), set, buffered.getContentAsByteArray());
    }

    private static Map<String, String> headers(HttpServletResponse response) {
        var headers = new HashMap<String, String>();
        response.getHeaderNames().forEach(name -> headers.put(name, response.getHeader(name)));
        headers.keySet().removeIf(name -> name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH));
        return headers;
    }

    /** An answer that is kept back until it is whole; a redirect or an error is the server's to send. */
    private static final class Buffered extends ContentCachingResponseWrapper {

        private boolean passedOn;

        Buffered(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            passedOn = true;
            super.sendRedirect(location);
        }

        @Override
        public void sendError(int status) throws IOException {
            passedOn = true;
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String words) throws IOException {
            passedOn = true;
            super.sendError(status, words);
        }
    }
}
