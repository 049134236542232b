package org.watchward.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Gives every page its frame, and turns a page that cannot be shown into one that says why. */
@ControllerAdvice
class EveryPage {

    private final Site site;

    EveryPage(Site site) {
        this.site = site;
    }

    @ModelAttribute
    void frame(Model model, HttpServletRequest request) {
        model.addAttribute("site", site);
        model.addAttribute("here", request.getRequestURI());
    }

    @ExceptionHandler
    ModelAndView problem(PageProblem problem, HttpServletRequest request) {
        var page = new ModelAndView("web/problem", problem.status());
        page.addObject("site", site);
        page.addObject("here", request.getRequestURI());
        page.addObject("title", problem.title());
        page.addObject("words", problem.words());
        return page;
    }
}
