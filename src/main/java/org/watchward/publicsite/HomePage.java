package org.watchward.publicsite;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Find your area; what is held. */
@Controller
class HomePage {

    private final Holdings holdings;

    HomePage(Holdings holdings) {
        this.holdings = holdings;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("held", holdings.held());
        return "publicsite/home";
    }
}
