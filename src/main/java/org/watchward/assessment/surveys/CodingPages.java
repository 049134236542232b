package org.watchward.assessment.surveys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.access.WorkEntry;
import org.watchward.web.Crumb;
import org.watchward.web.PageProblem;
import org.watchward.web.Problems;

/** What people wrote in their own words, and the codes that somebody gives to it. */
@Controller
@Needs(Permission.READ_DOCUMENTS)
class CodingPages {

    private static final String PATH = SurveyPages.PATH + "/{survey}/answers/{question}";
    private static final int PER_PAGE = 25;
    private static final String CODES = "codes-";
    private static final String WAS = "was-";
    private static final List<String> SCRIPTS = List.of("/assets/unsaved.js");

    private final SurveyDesk desk;
    private final SurveyResults results;
    private final Codes codes;
    private final Coding coding;

    CodingPages(SurveyDesk desk, SurveyResults results, Codes codes, Coding coding) {
        this.desk = desk;
        this.results = results;
        this.codes = codes;
        this.coding = coding;
    }

    /**
     * One answer.
     *
     * @param codes as they are typed
     * @param was those that it had when somebody began to type
     */
    record Line(long line, String words, String codes, String was) {

        public String field() {
            return CODES + line;
        }

        Line withTyped(Map<String, String> fields) {
            return new Line(line, words, fields.getOrDefault(field(), codes), fields.getOrDefault(WAS + line, was));
        }
    }

    @GetMapping(PATH)
    String list(
            @PathVariable("survey") String id,
            @PathVariable("question") String name,
            @RequestParam(name = "page", defaultValue = "1") String page,
            Model model) {
        var survey = desk.survey(id, "");
        return page(survey, desk.open(survey, name), page, Map.of(), new Problems(), model);
    }

    /**
     * One page of answers.
     *
     * @param typed what was sent and could not be saved, by field; empty if nothing was
     */
    private String page(
            Survey survey,
            SurveyMapping.Question question,
            String page,
            Map<String, String> typed,
            Problems problems,
            Model model) {
        var given = codes.of(survey, question.id());
        var all = lines(survey, question, given);
        var number = page(page, all.size());
        model.addAttribute(
                "trail",
                List.of(
                        WorkEntry.PAGE,
                        SurveyPages.SURVEYS,
                        new Crumb(survey.mapping().title(), SurveyPages.PATH + "/" + survey.id())));
        model.addAttribute("scripts", SCRIPTS);
        model.addAttribute("survey", survey);
        model.addAttribute("question", question);
        model.addAttribute("table", Tabulated.of(results.of(survey, question), null));
        model.addAttribute(
                "known", given.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new)));
        model.addAttribute("coded", given.size());
        model.addAttribute("count", all.size());
        model.addAttribute("page", number);
        model.addAttribute("more", all.size() > number * PER_PAGE);
        model.addAttribute(
                "lines",
                all.subList((number - 1) * PER_PAGE, Math.min(all.size(), number * PER_PAGE)).stream()
                        .map(line -> line.withTyped(typed))
                        .toList());
        model.addAttribute("problems", problems);
        model.addAttribute("writes", desk.writes());
        return "assessment/surveys/answers";
    }

    private static List<Line> lines(Survey survey, SurveyMapping.Question question, Map<Long, Set<String>> given) {
        var cells = new Cells(survey.mapping());
        var lines = new ArrayList<Line>();
        for (var person : survey.people()) {
            var codes = String.join("; ", given.getOrDefault(person.line(), Set.of()));
            cells.words(question, person).ifPresent(words -> lines.add(new Line(person.line(), words, codes, codes)));
        }
        return lines;
    }

    private static int page(String typed, int lines) {
        var last = Math.max(1, (lines + PER_PAGE - 1) / PER_PAGE);
        var number = typed.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(typed) : 0;
        if (number < 1 || number > last) {
            throw PageProblem.badAddress("There is no such page", "There are pages 1 to " + last + ".");
        }
        return number;
    }

    /** Only what was changed is saved, in the version that was shown, so that several people can code at once. */
    @PostMapping(PATH)
    @Needs(Permission.WRITE_DOCUMENTS)
    String code(
            @PathVariable("survey") String id,
            @PathVariable("question") String name,
            @RequestParam(name = "version", defaultValue = "") String version,
            @RequestParam(name = "page", defaultValue = "1") String page,
            @RequestParam(name = "on", required = false) @Nullable String on,
            @RequestParam Map<String, String> fields,
            Model model) {
        var survey = desk.survey(id, version);
        var question = desk.open(survey, name);
        var changed = changed(lines(survey, question, Map.of()), fields);
        var problems = problems(changed);
        if (problems.none()) {
            var overtaken = coding.give(survey, question, changed, desk.who());
            changed.forEach((line, given) -> fields.put(WAS + line, String.join("; ", given.codes())));
            overtaken.forEach((line, now) -> {
                problems.add(CODES + line, overtaken(line, now));
                fields.put(WAS + line, String.join("; ", now));
            });
        }
        if (!problems.none()) {
            return page(survey, question, page, fields, problems, model);
        }
        var path = SurveyPages.PATH + "/" + survey.id() + "/answers/" + question.id();
        return "redirect:" + path + "?page=" + after(page, on != null);
    }

    private static String overtaken(long line, List<String> now) {
        return "Answer on line " + line + ": somebody else "
                + (now.isEmpty() ? "took its codes away" : "gave it “" + String.join("; ", now) + "”")
                + " meanwhile, and it stays so unless you save again";
    }

    private static Map<Long, Coding.Given> changed(List<Line> lines, Map<String, String> fields) {
        var changed = new LinkedHashMap<Long, Coding.Given>();
        for (var line : lines) {
            var given = new Coding.Given(typed(fields, WAS, line), typed(fields, CODES, line));
            if (fields.containsKey(line.field()) && !given.codes().equals(given.was())) {
                changed.put(line.line(), given);
            }
        }
        return changed;
    }

    private static Problems problems(Map<Long, Coding.Given> changed) {
        var problems = new Problems();
        changed.forEach((line, given) -> {
            var wrong = Coding.wrong(given.codes());
            problems.require(wrong.isEmpty(), CODES + line, "Answer on line " + line + ": " + wrong);
        });
        return problems;
    }

    private static int after(String page, boolean on) {
        var number = page.matches("[1-9][0-9]{0,6}") ? Integer.parseInt(page) : 1;
        return on ? number + 1 : number;
    }

    private static List<String> typed(Map<String, String> fields, String prefix, Line line) {
        return Arrays.stream(fields.getOrDefault(prefix + line.line(), "").split(";"))
                .map(code -> code.strip().replaceAll("\\s+", " "))
                .filter(code -> !code.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
