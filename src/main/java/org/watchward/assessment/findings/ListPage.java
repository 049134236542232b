package org.watchward.assessment.findings;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.assessment.themes.Theme;
import org.watchward.assessment.themes.Themes;
import org.watchward.platform.CivilTime;

/** All findings of an assessment, none left out; those of one status or theme at an address of their own. */
@Controller
@Needs(Permission.READ_DOCUMENTS)
class ListPage {

    private final AssessmentDesk desk;
    private final Findings findings;
    private final FindingView view;
    private final Remarks remarks;
    private final Themes themes;

    ListPage(AssessmentDesk desk, Findings findings, FindingView view, Remarks remarks, Themes themes) {
        this.desk = desk;
        this.findings = findings;
        this.view = view;
        this.remarks = remarks;
        this.themes = themes;
    }

    /** One finding in the list. */
    record Line(Finding finding, String name, String theme, String gone, int remarks) {}

    @GetMapping(ProgressPage.PATH + "/findings")
    String list(
            @PathVariable("assessment") String id,
            @RequestParam(name = "status", defaultValue = "") String status,
            @RequestParam(name = "theme", defaultValue = "") String theme,
            Model model) {
        var assessment = desk.get(id);
        var all = findings.of(assessment.id());
        var counts = remarks.counts(assessment.id());
        var shown = all.stream()
                .filter(each -> status.isEmpty() || each.status().id().equals(status))
                .filter(each -> theme.isEmpty() || theme.equals(theme(each)))
                .map(each -> line(each, counts.getOrDefault(each.id(), 0)))
                .toList();
        model.addAttribute("trail", AssessmentDesk.trail(assessment));
        model.addAttribute("assessment", assessment);
        model.addAttribute("findings", shown);
        model.addAttribute("total", all.size());
        model.addAttribute("progress", Progress.of(all));
        model.addAttribute("status", status);
        model.addAttribute("statuses", List.of(Standing.values()));
        model.addAttribute("theme", theme);
        model.addAttribute("themes", themes.list());
        return "assessment/findings";
    }

    private static String theme(Finding finding) {
        var theme = finding.theme();
        return theme == null ? Opinion.NO_THEME : theme;
    }

    private Line line(Finding finding, int made) {
        var theme = finding.theme();
        var gone = finding.goneAt();
        return new Line(
                finding,
                view.name(finding),
                theme == null ? "" : themes.find(theme).map(Theme::name).orElse(theme),
                gone == null ? "" : CivilTime.words(gone),
                made);
    }
}
