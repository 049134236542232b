package org.watchward.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.access.Role;
import org.watchward.web.ForEveryone;
import org.watchward.web.PageProblem;

/** Lets anyone look round as one of the ready people, where the county is invented. */
@Controller
@ConditionalOnWebApplication
@ForEveryone
class DemonstrationPages {

    private final Demonstration demonstration;
    private final SignIns signIns;

    DemonstrationPages(Demonstration demonstration, SignIns signIns) {
        this.demonstration = demonstration;
        this.signIns = signIns;
    }

    @PostMapping("/account/demonstration")
    String lookRound(
            @RequestParam(name = "role", defaultValue = "") String role,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = Role.named(role)
                .flatMap(demonstration::person)
                .orElseThrow(() -> PageProblem.notFound(
                        "There is nobody to look round as",
                        "Ready people exist in the demonstration only, one for each role."));
        signIns.begin(
                person, request, response, "to look round", FactorGrantedAuthority.fromAuthority(SecondFactor.CODE));
        return "redirect:/work";
    }
}
