package org.watchward.assessment.findings;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.watchward.access.Needs;
import org.watchward.access.Permission;

/** An assessment that was begun by mistake is withdrawn, while nobody has worked on it. */
@Controller
@Needs(Permission.WRITE_DOCUMENTS)
class WithdrawalPages {

    private static final String PATH = ProgressPage.PATH + "/withdraw";

    private final AssessmentDesk desk;
    private final Judging judging;

    WithdrawalPages(AssessmentDesk desk, Judging judging) {
        this.desk = desk;
        this.judging = judging;
    }

    @GetMapping(PATH)
    String ask(@PathVariable("assessment") String id, Model model) {
        var assessment = desk.get(id);
        model.addAttribute("trail", AssessmentDesk.trail(assessment));
        model.addAttribute("assessment", assessment);
        model.addAttribute("withdrawable", desk.withdrawable(assessment));
        return "assessment/withdraw";
    }

    @PostMapping(PATH)
    String withdraw(@PathVariable("assessment") String id) {
        var assessment = desk.get(id);
        var withdrawn = desk.withdrawable(assessment) && judging.withdraw(assessment, desk.who());
        return "redirect:" + (withdrawn ? AssessmentPages.PATH + "?withdrawn=true" : assessment.path() + "/withdraw");
    }
}
