package org.watchward.publicsite.about;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.watchward.indicators.open.shown.Say;
import org.watchward.web.Crumb;
import org.watchward.web.ForEveryone;
import org.watchward.web.PageProblem;

/** How the numbers are made: a list of methods, and a page for each with a figure worked through. */
@Controller
@ForEveryone
class AboutPages {

    private static final Crumb HOME = new Crumb("Home", "/");
    private static final Crumb ABOUT = new Crumb("About the numbers", "/about");

    private final Examples examples;
    private final Glossary glossary;

    AboutPages(Examples examples, Glossary glossary) {
        this.examples = examples;
        this.glossary = glossary;
    }

    @GetMapping("/about")
    String about(Model model) {
        model.addAttribute("trail", List.of(HOME));
        model.addAttribute("groups", Group.values());
        return "publicsite/about";
    }

    @GetMapping("/about/{method:[a-z-]+}")
    String method(@PathVariable("method") String id, Model model) {
        var method = Method.named(id)
                .orElseThrow(() -> PageProblem.notFound(
                        "No such method",
                        "The methods explained here are "
                                + Say.list(Arrays.stream(Method.values())
                                        .map(Method::id)
                                        .toList()) + "."));
        model.addAttribute("trail", List.of(HOME, ABOUT));
        model.addAttribute("method", method);
        model.addAttribute("group", Group.of(method));
        model.addAttribute("example", examples.find(method).orElse(null));
        return "publicsite/about-method";
    }

    @GetMapping("/about/glossary")
    String glossary(Model model) {
        model.addAttribute("trail", List.of(HOME, ABOUT));
        model.addAttribute("terms", glossary.terms());
        return "publicsite/about-glossary";
    }
}
