package org.watchward.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** The page that somebody had asked for before they were asked for a proof. */
final class SavedPage {

    private SavedPage() {}

    /** Its path and query on this site, and nothing of its host; another page if there is none. */
    static String takeOr(String other, HttpServletRequest request, HttpServletResponse response) {
        var cache = new HttpSessionRequestCache();
        var saved = cache.getRequest(request, response);
        cache.removeRequest(request, response);
        return saved instanceof DefaultSavedRequest asked && asked.getMethod().equals("GET")
                ? asked.getRequestURI() + (asked.getQueryString() == null ? "" : "?" + asked.getQueryString())
                : other;
    }
}
