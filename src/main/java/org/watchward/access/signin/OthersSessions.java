package org.watchward.access.signin;

import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.access.people.People;
import org.watchward.audit.Act;
import org.watchward.audit.AuditTrail;
import org.watchward.web.PageProblem;

/** Signs somebody out everywhere, for whoever looks after the people of their organisation: a telephone is lost, say. */
@Controller
@ConditionalOnWebApplication
@Needs(Permission.LOOK_AFTER_PEOPLE)
class OthersSessions {

    private final People people;
    private final Sessions sessions;
    private final AuditTrail trail;

    OthersSessions(People people, Sessions sessions, AuditTrail trail) {
        this.people = people;
        this.sessions = sessions;
        this.trail = trail;
    }

    @PostMapping("/work/organisations/{organisation}/people/{person}/sign-out")
    String signOut(@PathVariable("organisation") UUID organisation, @PathVariable("person") UUID person) {
        if (people.of(organisation).stream().noneMatch(each -> each.id().equals(person))) {
            throw PageProblem.notFound("No such person", "They are not, or no longer, a member here.");
        }
        var ended = sessions.end(person, "");
        trail.record(Act.of("sessions-ended").on("person", person).becomes("count", Integer.toString(ended)));
        return "redirect:/work/organisations/" + organisation + "/people/" + person;
    }
}
