package org.watchward.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page for an error that no room has put in words: what happened, and what to do. */
@Controller
@ForEveryone
class ErrorPages implements ErrorController {

    private final MessageSourceAccessor messages;

    ErrorPages(MessageSource messages) {
        this.messages = new MessageSourceAccessor(messages);
    }

    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request, Model frame) {
        var status = status(request);
        var kind = kind(status);
        var page = new ModelAndView("web/problem", frame.asMap(), status);
        page.addObject("title", messages.getMessage("web.problem." + kind + ".title"));
        page.addObject("words", messages.getMessage("web.problem." + kind + ".words"));
        return page;
    }

    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
    }

    private static String kind(HttpStatus status) {
        if (status == HttpStatus.NOT_FOUND || status == HttpStatus.METHOD_NOT_ALLOWED) {
            return "missing";
        }
        if (status == HttpStatus.FORBIDDEN) {
            return "refused";
        }
        if (status == HttpStatus.TOO_MANY_REQUESTS) {
            return "busy";
        }
        if (status == HttpStatus.CONTENT_TOO_LARGE) {
            return "large";
        }
        return status.is4xxClientError() ? "unreadable" : "broken";
    }
}
