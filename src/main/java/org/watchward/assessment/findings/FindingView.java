package org.watchward.assessment.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.watchward.assessment.candidates.Candidates;
import org.watchward.assessment.candidates.Weighing;
import org.watchward.assessment.themes.Theme;
import org.watchward.assessment.themes.Themes;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.platform.CivilTime;
import org.watchward.web.Crumb;
import org.watchward.web.Problems;

/** What the page of a finding shows. */
@Component
class FindingView {

    private static final List<String> KEYS = List.of("/assets/unsaved.js", "/assets/findings.js");

    private static final List<String> DONE = List.of(FindingPages.SAVED, FindingPages.BACK);

    private final AssessmentDesk desk;
    private final Findings findings;
    private final Judgements judgements;
    private final Remarks remarks;
    private final Backings backings;
    private final Candidates candidates;
    private final PublicFigures figures;
    private final Themes themes;

    FindingView(
            AssessmentDesk desk,
            Findings findings,
            Judgements judgements,
            Remarks remarks,
            Backings backings,
            Candidates candidates,
            PublicFigures figures,
            Themes themes) {
        this.desk = desk;
        this.findings = findings;
        this.judgements = judgements;
        this.remarks = remarks;
        this.backings = backings;
        this.candidates = candidates;
        this.figures = figures;
        this.themes = themes;
    }

    /**
     * One of the things by which candidates are ranked.
     *
     * @param id of its message
     * @param percent how far it goes, in hundredths
     * @param known whether that is known; else it counts half
     * @param weight as it is declared
     * @param says what it is for
     */
    record Why(String id, long percent, boolean known, String weight, String says) {}

    String page(Assessment assessment, Finding finding, Opinion opinion, Problems problems, Model model) {
        var all = findings.of(assessment.id());
        var queue = new Queue(all);
        var gone = finding.goneAt();
        model.addAttribute("trail", trail(assessment));
        model.addAttribute("scripts", KEYS);
        model.addAttribute("assessment", assessment);
        model.addAttribute("finding", finding);
        model.addAttribute("name", name(finding));
        model.addAttribute("gone", gone == null ? null : CivilTime.words(gone));
        model.addAttribute("progress", Progress.of(all));
        model.addAttribute("backing", backings.of(finding, assessment));
        model.addAttribute("why", why(finding));
        model.addAttribute("proposedBecause", because(finding));
        model.addAttribute("weightsAgreed", candidates.weighing().verified());
        model.addAttribute("before", queue.before(finding.id()).orElse(null));
        model.addAttribute("after", queue.after(finding.id()).orElse(null));
        model.addAttribute("remarks", remarks.of(finding.id()));
        model.addAttribute("writes", desk.writes());
        model.addAttribute("opinion", opinion);
        model.addAttribute("problems", problems);
        history(finding, model);
        choices(finding, model);
        return "assessment/finding";
    }

    /** The page for somebody whose decision came after another's: with what they typed, on what stands now. */
    String overtaken(Assessment assessment, Finding newest, Opinion opinion, Model model) {
        var last = judgements.of(newest.id());
        var who = last.isEmpty() ? "Somebody" : last.get(0).by();
        var problems = new Problems()
                .add(
                        "judge",
                        who
                                + " changed this finding while you looked at it, so nothing of yours is saved yet. What you typed"
                                + " is still in the form: look at the history below, then decide again");
        return page(assessment, newest, opinion.on(newest.changed()), problems, model);
    }

    /**
     * Says what was done a moment ago, and lets it be taken back.
     *
     * @param did {@code saved} or {@code back}; anything else for a decision
     */
    void lastJudged(Assessment assessment, String id, String did, Model model) {
        var last = id.matches("[0-9]{1,18}")
                ? findings.find(assessment.id(), Long.parseLong(id))
                : Optional.<Finding>empty();
        model.addAttribute("last", last.orElse(null));
        model.addAttribute(
                "did",
                DONE.contains(did) ? did : last.map(each -> each.status().id()).orElse(""));
        model.addAttribute("lastName", last.map(this::name).orElse(""));
        model.addAttribute(
                "lastBack",
                last.flatMap(each -> Judgements.before(judgements.of(each.id())))
                        .isPresent());
    }

    /** {@code Burglary in Cherwell}. */
    String name(Finding finding) {
        return figures.find(finding.indicator()).map(Indicator::name).orElse(finding.indicator()) + " in "
                + finding.areaName();
    }

    private static List<Crumb> trail(Assessment assessment) {
        var trail = new ArrayList<>(AssessmentDesk.trail(assessment));
        trail.add(new Crumb("Findings", assessment.path() + "/findings"));
        return trail;
    }

    private void history(Finding finding, Model model) {
        var made = judgements.of(finding.id());
        model.addAttribute("history", HistoryLine.of(made));
        model.addAttribute("back", Judgements.before(made).isPresent());
    }

    private void choices(Finding finding, Model model) {
        var declared = finding.declaredTheme();
        model.addAttribute("confidences", Confidence.values());
        model.addAttribute("grounds", Grounds.values());
        model.addAttribute("themes", themes.list());
        model.addAttribute(
                "declared",
                declared == null ? "" : themes.find(declared).map(Theme::name).orElse(declared));
    }

    private static String because(Finding finding) {
        var caveats =
                finding.knownCaveats().lines().filter(line -> !line.isBlank()).count();
        return finding.proposed().because(finding.basis(), finding.adjusted(), (int) caveats);
    }

    private List<Why> why(Finding finding) {
        var weights = candidates.weighing().candidates();
        var weighed = finding.weighed();
        return List.of(
                why("certainty", weighed.certainty(), true, weights.certain()),
                why("size", weighed.size(), true, weights.large()),
                why("severity", weighed.severity(), true, weights.severe()),
                why("spread", weighed.spread(), true, weights.spreading()),
                why("comparison", weighed.comparison(), weighed.compared(), weights.compared()));
    }

    private static Why why(String id, double value, boolean known, Weighing.Weight weight) {
        var shown = weight.weight() == Math.rint(weight.weight())
                ? Long.toString((long) weight.weight())
                : Double.toString(weight.weight());
        return new Why(id, Math.round(100 * value), known, shown, weight.says());
    }
}
