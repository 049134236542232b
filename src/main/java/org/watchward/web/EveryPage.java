package org.watchward.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.watchward.platform.CivilTime;
import org.watchward.web.spi.Caller;
import org.watchward.web.spi.Callers;

/** Gives every page its frame, and turns a page that cannot be shown into one that says why. */
@ControllerAdvice
class EveryPage {

    private final Site site;
    private final ObjectProvider<Callers> callers;

    EveryPage(Site site, ObjectProvider<Callers> callers) {
        this.site = site;
        this.callers = callers;
    }

    @ModelAttribute
    void frame(Model model, HttpServletRequest request) {
        model.addAttribute("site", site);
        model.addAttribute("here", request.getRequestURI());
        model.addAttribute("caller", caller());
        model.addAttribute("own", PrivatePaths.covers(request.getRequestURI()));
        model.addAttribute("zone", CivilTime.ZONE);
    }

    /** Who is signed in; absent if nobody is, and where nobody can be. */
    private @Nullable Caller caller() {
        var known = callers.getIfAvailable();
        return known == null ? null : known.current().orElse(null);
    }

    @ExceptionHandler
    ModelAndView problem(PageProblem problem, HttpServletRequest request) {
        var page = new ModelAndView("web/problem", problem.status());
        page.addObject("site", site);
        page.addObject("here", request.getRequestURI());
        page.addObject("caller", caller());
        page.addObject("own", PrivatePaths.covers(request.getRequestURI()));
        page.addObject("title", problem.title());
        page.addObject("words", problem.words());
        return page;
    }
}
