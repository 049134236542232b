package org.watchward.access.account;

import java.util.Comparator;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.watchward.access.Identities;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.access.WorkEntry;

/** Where somebody arrives who has signed in: what they can do here. */
@Controller
@ConditionalOnWebApplication
@Needs(Permission.WORK)
class WorkPages {

    private final Identities identities;
    private final List<WorkEntry> entries;

    WorkPages(Identities identities, List<WorkEntry> entries) {
        this.identities = identities;
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(WorkEntry::order))
                .toList();
    }

    @GetMapping("/work")
    String work(Model model) {
        var who = identities.signedIn().orElseThrow();
        model.addAttribute("who", who);
        model.addAttribute(
                "entries",
                entries.stream().filter(entry -> who.may(entry.needs())).toList());
        return "access/work";
    }
}
