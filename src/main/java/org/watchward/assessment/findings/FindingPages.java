package org.watchward.assessment.findings;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.assessment.themes.Themes;
import org.watchward.web.Problems;

/** One finding at a time, beside what stands behind it: judged by those who write, commented on by all who read. */
@Controller
@Needs(Permission.READ_DOCUMENTS)
class FindingPages {

    static final String PATH = ProgressPage.PATH + "/findings/{finding}";

    /** What was done a moment ago, as it stands in an address. */
    static final String SAVED = "saved";

    static final String BACK = "back";

    private static final int LONGEST_REMARK = 20_000;

    private final AssessmentDesk desk;
    private final Findings findings;
    private final Judging judging;
    private final FindingView view;
    private final Themes themes;

    FindingPages(AssessmentDesk desk, Findings findings, Judging judging, FindingView view, Themes themes) {
        this.desk = desk;
        this.findings = findings;
        this.judging = judging;
        this.view = view;
        this.themes = themes;
    }

    /** The first that waits. */
    @GetMapping(ProgressPage.PATH + "/queue")
    String queue(@PathVariable("assessment") String id) {
        var assessment = desk.get(id);
        return new Queue(findings.of(assessment.id()))
                .waitingAfter(0)
                .map(next -> redirect(assessment, next))
                .orElse("redirect:" + assessment.path());
    }

    @GetMapping(PATH)
    String one(
            @PathVariable("assessment") String id,
            @PathVariable("finding") String named,
            @RequestParam(name = "judged", defaultValue = "") String judged,
            @RequestParam(name = "did", defaultValue = "") String did,
            @RequestParam(name = "overtaken", defaultValue = "false") boolean overtaken,
            Model model) {
        var assessment = desk.get(id);
        var finding = desk.finding(assessment, named);
        model.addAttribute("overtaken", overtaken);
        view.lastJudged(assessment, judged, did, model);
        return view.page(assessment, finding, Opinion.of(finding), new Problems(), model);
    }

    @PostMapping(PATH)
    @Needs(Permission.WRITE_DOCUMENTS)
    String judge(
            @PathVariable("assessment") String id,
            @PathVariable("finding") String named,
            @ModelAttribute Opinion opinion,
            Model model) {
        var assessment = desk.get(id);
        var finding = desk.finding(assessment, named);
        var problems =
                opinion.check(finding).require(known(opinion.theme()), "theme", "Choose one of the themes, or none");
        if (!problems.none()) {
            return view.page(assessment, finding, opinion, problems, model);
        }
        if (opinion.changed() != finding.changed() || !judging.judge(finding, opinion.judgement(finding), desk.who())) {
            return view.overtaken(assessment, desk.finding(assessment, named), opinion, model);
        }
        return after(assessment, finding, opinion);
    }

    private boolean known(String theme) {
        return theme.equals(Opinion.NO_THEME) || themes.find(theme).isPresent();
    }

    /** Whoever decided goes on to the next that waits; whoever only wrote stays. */
    private String after(Assessment assessment, Finding finding, Opinion opinion) {
        var decided = opinion.decision().equals("accept") || opinion.decision().equals("reject");
        if (!decided) {
            var reopened = opinion.decision().equals("reopen");
            return done(assessment, finding) + (reopened ? "" : "&did=" + SAVED);
        }
        return new Queue(findings.of(assessment.id()))
                        .waitingAfter(finding.id())
                        .map(next -> redirect(assessment, next))
                        .orElse(redirect(assessment, finding))
                + "?judged=" + finding.id();
    }

    @PostMapping(PATH + "/back")
    @Needs(Permission.WRITE_DOCUMENTS)
    String takeBack(
            @PathVariable("assessment") String id,
            @PathVariable("finding") String named,
            @RequestParam(name = "changed", defaultValue = "-1") int changed) {
        var assessment = desk.get(id);
        var finding = desk.finding(assessment, named);
        var taken = changed == finding.changed() && judging.takeBack(finding, desk.who());
        return taken ? done(assessment, finding) + "&did=" + BACK : redirect(assessment, finding) + "?overtaken=true";
    }

    @PostMapping(PATH + "/remarks")
    String remark(
            @PathVariable("assessment") String id,
            @PathVariable("finding") String named,
            @RequestParam(name = "words", defaultValue = "") String words,
            Model model) {
        var assessment = desk.get(id);
        var finding = desk.finding(assessment, named);
        var said = words.replace("\0", "").strip();
        var problems = new Problems()
                .require(!said.isEmpty(), "words", "There was nothing in the comment: enter what you want to say")
                .require(said.length() <= LONGEST_REMARK, "words", "A comment has at most 20,000 characters");
        if (!problems.none()) {
            model.addAttribute("typed", said);
            return view.page(assessment, finding, Opinion.of(finding), problems, model);
        }
        judging.remark(finding, said, desk.who());
        return redirect(assessment, finding) + "#comments";
    }

    private static String done(Assessment assessment, Finding finding) {
        return redirect(assessment, finding) + "?judged=" + finding.id();
    }

    private static String redirect(Assessment assessment, Finding finding) {
        return "redirect:" + assessment.path() + "/findings/" + finding.id();
    }
}
