package org.watchward.assessment.findings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.access.WorkEntry;
import org.watchward.areas.Area;
import org.watchward.kernel.Period;
import org.watchward.platform.CivilTime;
import org.watchward.web.Crumb;
import org.watchward.web.Problems;

/** The assessments that there are, and the beginning of a new one. */
@Controller
@Needs(Permission.READ_DOCUMENTS)
public class AssessmentPages {

    /** Where they are. */
    public static final String PATH = "/work/assessments";

    /** The way to it. */
    public static final Crumb ASSESSMENTS = new Crumb("Strategic assessments", PATH);

    private static final int YEAR = 12;
    private static final String YEARS = "2022, 2022/23 or ye2022-12";
    private static final int LONGEST_TITLE = 200;

    private final Assessments assessments;
    private final Findings findings;
    private final Wholes wholes;
    private final Judging judging;
    private final AssessmentDesk desk;

    AssessmentPages(Assessments assessments, Findings findings, Wholes wholes, Judging judging, AssessmentDesk desk) {
        this.assessments = assessments;
        this.findings = findings;
        this.wholes = wholes;
        this.judging = judging;
        this.desk = desk;
    }

    /** One assessment in the list. */
    record Line(Assessment assessment, String area, Progress progress, String begun) {}

    @GetMapping(PATH)
    String list(@RequestParam(name = "withdrawn", defaultValue = "false") boolean withdrawn, Model model) {
        var all = wholes.all();
        model.addAttribute("trail", List.of(WorkEntry.PAGE));
        model.addAttribute("withdrawn", withdrawn);
        model.addAttribute(
                "assessments",
                assessments.list().stream().map(each -> line(each, all)).toList());
        model.addAttribute("writes", desk.writes());
        return "assessment/assessments";
    }

    private Line line(Assessment assessment, List<Area> all) {
        return new Line(
                assessment,
                Wholes.shown(assessment, all),
                Progress.of(findings.of(assessment.id())),
                CivilTime.words(assessment.begunAt()));
    }

    @GetMapping(PATH + "/new")
    @Needs(Permission.WRITE_DOCUMENTS)
    String add(Model model) {
        return form("", "", "", new Problems(), model);
    }

    @PostMapping(PATH + "/new")
    @Needs(Permission.WRITE_DOCUMENTS)
    String added(
            @RequestParam(name = "area", defaultValue = "") String area,
            @RequestParam(name = "period", defaultValue = "") String period,
            @RequestParam(name = "title", defaultValue = "") String title,
            Model model) {
        var problems = new Problems();
        var where = area(area, problems);
        var when = period(period, problems);
        problems.require(
                title.strip().length() <= LONGEST_TITLE,
                "title",
                "A title has at most " + LONGEST_TITLE + " characters");
        if (where == null || when == null || !problems.none()) {
            return form(area, period, title, problems, model);
        }
        var begun = assessments.find(where.code(), when);
        if (begun.isPresent()) {
            model.addAttribute("begun", begun.get());
            return form(area, period, title, problems.add("period", already(begun.get())), model);
        }
        var nothing = wholes.nothingHeld(where, when);
        if (nothing.isPresent()) {
            return form(area, period, title, problems.add("period", nothing.get()), model);
        }
        try {
            var name = title.isBlank()
                    ? "Strategic assessment of " + where.name() + ", " + when.words()
                    : title.replace("\0", "").strip();
            return "redirect:" + PATH + "/" + judging.begin(where, when, name, desk.who());
        } catch (DuplicateKeyException atOnce) {
            return form(
                    area, period, title, problems.add("period", "Somebody has just begun the same assessment"), model);
        }
    }

    private static String already(Assessment begun) {
        return begun.areaName() + " has an assessment of " + begun.period().words() + " already: “" + begun.title()
                + "”";
    }

    private @Nullable Area area(String typed, Problems problems) {
        var place = wholes.named(typed);
        problems.require(place.area() != null, "area", place.problem());
        return place.area();
    }

    private static @Nullable Period period(String typed, Problems problems) {
        if (typed.isBlank()) {
            problems.add("period", "Enter the year that is assessed, such as " + YEARS);
            return null;
        }
        try {
            var period = Period.parse(typed.strip());
            problems.require(
                    period.length() == YEAR,
                    "period",
                    "Enter twelve months, such as " + YEARS + ": this was read as " + period.words());
            return period;
        } catch (IllegalArgumentException unclear) {
            problems.add("period", "Enter the year as " + YEARS);
            return null;
        }
    }

    private String form(String area, String period, String title, Problems problems, Model model) {
        model.addAttribute("trail", List.of(WorkEntry.PAGE, ASSESSMENTS));
        model.addAttribute("areas", wholes.all().stream().map(Area::shown).toList());
        model.addAttribute("latest", wholes.latest().orElse(null));
        model.addAttribute("area", area);
        model.addAttribute("period", period);
        model.addAttribute("named", title);
        model.addAttribute("problems", problems);
        return "assessment/new";
    }
}
