package org.watchward.assessment.findings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.access.WorkEntry;
import org.watchward.assessment.themes.Scores;
import org.watchward.assessment.themes.Theme;
import org.watchward.assessment.themes.Themes;
import org.watchward.platform.CivilTime;
import org.watchward.platform.jobs.Job;

/** One assessment: how far it is, and what comes next. */
@Controller
@Needs(Permission.READ_DOCUMENTS)
class ProgressPage {

    static final String PATH = AssessmentPages.PATH + "/{assessment}";

    private static final List<String> WATCH = List.of("/webjars/htmx.org/dist/htmx.min.js");

    private final AssessmentDesk desk;
    private final Findings findings;
    private final Themes themes;
    private final Scores scores;
    private final Wholes wholes;
    private final Writing writing;

    ProgressPage(AssessmentDesk desk, Findings findings, Themes themes, Scores scores, Wholes wholes, Writing writing) {
        this.desk = desk;
        this.findings = findings;
        this.themes = themes;
        this.scores = scores;
        this.wholes = wholes;
        this.writing = writing;
    }

    /** The findings of a theme, by what was decided. */
    record Row(String theme, String name, Progress progress) {}

    /** Of a page that asks how far a scan is, that part alone is taken. */
    @GetMapping(PATH)
    String one(
            @PathVariable("assessment") String id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            HttpServletResponse response,
            Model model) {
        var assessment = desk.get(id);
        var scan = desk.scan(assessment);
        var draft = desk.draft(assessment);
        var scanning = scan.filter(job -> !job.ended());
        var running = scanning.or(() -> draft.filter(job -> !job.ended()));
        if (part != null && running.isEmpty()) {
            response.setHeader("HX-Refresh", "true");
        }
        var all = findings.of(assessment.id());
        var scannedAt = assessment.scannedAt();
        model.addAttribute("trail", List.of(WorkEntry.PAGE, AssessmentPages.ASSESSMENTS));
        model.addAttribute("scripts", running.isPresent() ? WATCH : null);
        model.addAttribute("assessment", assessment);
        model.addAttribute("job", running.orElse(null));
        model.addAttribute(
                "failed",
                scan.filter(job -> job.state() == Job.State.FAILED)
                        .or(() -> draft.filter(job -> job.state() == Job.State.FAILED))
                        .map(Job::words)
                        .orElse(null));
        model.addAttribute(
                "came",
                scan.filter(job -> job.state() == Job.State.DONE)
                        .map(Job::words)
                        .orElse(null));
        model.addAttribute("scanned", scannedAt == null ? null : CivilTime.words(scannedAt));
        model.addAttribute("begun", CivilTime.words(assessment.begunAt()));
        model.addAttribute("area", Wholes.shown(assessment, wholes.all()));
        steps(assessment, Progress.of(all), scanning.isPresent(), running.isPresent(), model);
        model.addAttribute("rows", rows(all));
        model.addAttribute("writes", desk.writes());
        model.addAttribute("withdrawable", desk.withdrawable(assessment));
        return "assessment/assessment";
    }

    private void steps(Assessment assessment, Progress progress, boolean scanning, boolean working, Model model) {
        var declared = themes.list().size();
        var scored = scores.themesScored(assessment.area(), assessment.period());
        var published = writing.publishedPath(assessment);
        var drafting = working && !scanning;
        model.addAttribute("progress", progress);
        model.addAttribute("scanning", scanning);
        model.addAttribute("drafting", drafting);
        model.addAttribute("scored", scored);
        model.addAttribute("declared", declared);
        model.addAttribute("document", writing.path(assessment));
        model.addAttribute("published", published);
        model.addAttribute(
                "stages",
                Stages.of(
                        assessment,
                        progress,
                        new Stages.Running(scanning, drafting),
                        scored,
                        declared,
                        published != null));
    }

    private List<Row> rows(List<Finding> all) {
        var rows = new ArrayList<Row>();
        Stream.concat(themes.list().stream().map(Theme::id), Stream.of("")).forEach(id -> {
            var inIt = all.stream()
                    .filter(each -> id.equals(each.theme() == null ? "" : each.theme()))
                    .toList();
            if (!inIt.isEmpty()) {
                rows.add(new Row(
                        id.isEmpty() ? "none" : id,
                        themes.find(id).map(Theme::name).orElse(""),
                        Progress.of(inIt)));
            }
        });
        return rows;
    }

    @PostMapping(PATH + "/document")
    @Needs(Permission.WRITE_DOCUMENTS)
    String draft(@PathVariable("assessment") String id) {
        var assessment = desk.get(id);
        desk.askForDraft(assessment);
        return "redirect:" + assessment.path();
    }

    @PostMapping(PATH + "/scan")
    @Needs(Permission.WRITE_DOCUMENTS)
    String scan(@PathVariable("assessment") String id) {
        var assessment = desk.get(id);
        desk.askForScan(assessment);
        return "redirect:" + assessment.path();
    }
}
