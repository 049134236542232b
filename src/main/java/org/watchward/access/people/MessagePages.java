package org.watchward.access.people;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.access.WorkEntry;
import org.watchward.platform.Home;
import org.watchward.web.PageProblem;

/** The messages that the demonstration would have sent. */
@Controller
@ConditionalOnWebApplication
@Needs(Permission.WORK)
class MessagePages {

    private final Messages messages;
    private final Home home;

    MessagePages(Messages messages, Home home) {
        this.messages = messages;
        this.home = home;
    }

    @GetMapping("/work/messages")
    String messages(Model model) {
        if (!home.synthetic()) {
            throw PageProblem.notFound(
                    "There is no such page here", "Messages go out by e-mail; only the demonstration shows them.");
        }
        model.addAttribute("trail", List.of(WorkEntry.PAGE));
        model.addAttribute("messages", messages.kept());
        return "access/messages";
    }
}
