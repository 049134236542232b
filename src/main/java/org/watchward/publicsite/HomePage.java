package org.watchward.publicsite;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Find your area; what is held. */
@Controller
class HomePage {

    @GetMapping("/")
    String home() {
        return "publicsite/home";
    }
}
