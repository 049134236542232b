package org.watchward.assessment.surveys;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.access.WorkEntry;
import org.watchward.web.Crumb;
import org.watchward.web.Problems;

/** All surveys, one with what was answered, and the form that brings one in. */
@Controller
@Needs(Permission.READ_DOCUMENTS)
class SurveyPages {

    static final String PATH = "/work/surveys";
    static final String NEW = PATH + "/new";
    static final Crumb SURVEYS = new Crumb("Surveys", PATH);

    private static final Set<String> UNSENT = Set.of("too-large", "no-room", "not-whole");

    private final Surveys surveys;
    private final SurveyDesk desk;
    private final SurveyResults results;
    private final Importing importing;

    SurveyPages(Surveys surveys, SurveyDesk desk, SurveyResults results, Importing importing) {
        this.surveys = surveys;
        this.desk = desk;
        this.results = results;
        this.importing = importing;
    }

    /** One survey in the list. */
    record Line(String id, String title, String askedBy, String days, String people, int version) {
        static Line of(Surveys.Line line) {
            var mapping = line.mapping();
            return new Line(
                    line.id(),
                    mapping.title(),
                    mapping.askedBy(),
                    Say.days(mapping.fieldwork()),
                    line.answered(),
                    line.version());
        }
    }

    @GetMapping(PATH)
    String list(Model model) {
        model.addAttribute("trail", List.of(WorkEntry.PAGE));
        model.addAttribute("surveys", surveys.newest().stream().map(Line::of).toList());
        model.addAttribute("writes", desk.writes());
        return "assessment/surveys/list";
    }

    @GetMapping(NEW)
    @Needs(Permission.WRITE_DOCUMENTS)
    String add(@RequestParam(name = "problem", defaultValue = "") String problem, Model model) {
        model.addAttribute("unsent", UNSENT.contains(problem) ? "surveys.unsent." + problem : null);
        return form(SurveyForm.EMPTY, new Problems(), List.of(), model);
    }

    @PostMapping(NEW)
    @Needs(Permission.WRITE_DOCUMENTS)
    String added(
            @RequestParam(name = "answers-file", required = false) @Nullable MultipartFile answersFile,
            @RequestParam(name = "answers", defaultValue = "") String answers,
            @RequestParam(name = "mapping-file", required = false) @Nullable MultipartFile mappingFile,
            @RequestParam(name = "mapping", defaultValue = "") String mapping,
            @RequestParam(name = "propose", required = false) @Nullable String propose,
            Model model) {
        var sent = SurveyForm.of(answersFile, answers, mappingFile, mapping);
        var problems = new Problems()
                .require(!sent.answers().text().isBlank(), "answers", "Choose the file of answers, or paste them");
        if (propose == null) {
            problems.require(
                    !sent.mapping().text().isBlank(),
                    "mapping",
                    "Choose or paste the mapping that says what the columns mean, or have one proposed");
        }
        if (!problems.none()) {
            return form(sent, problems, List.of(), model);
        }
        try {
            return propose == null ? kept(sent) : proposed(sent, model);
        } catch (Unusable unusable) {
            var field = unusable.part() == Unusable.Part.MAPPING ? "mapping" : "answers";
            problems.add(field, unusable.faults().get(0));
            return form(sent, problems, unusable.faults(), model);
        }
    }

    private String kept(SurveyForm sent) {
        var line = importing.bring(sent.answers(), sent.mapping(), desk.who());
        return "redirect:" + PATH + "/" + line.id() + (line.version() == 1 ? "" : "?brought=" + line.version());
    }

    private static String proposed(SurveyForm sent, Model model) {
        var proposal = Proposal.of(ResponseFile.read(sent.answers().text()));
        model.addAttribute("proposed", true);
        return form(sent.withMapping(proposal), new Problems(), List.of(), model);
    }

    private static String form(SurveyForm sent, Problems problems, List<String> faults, Model model) {
        model.addAttribute("trail", List.of(WorkEntry.PAGE, SURVEYS));
        model.addAttribute("form", sent);
        model.addAttribute("problems", problems);
        model.addAttribute("faults", faults.size() > 1 ? faults : List.of());
        return "assessment/surveys/new";
    }

    @GetMapping(PATH + "/{survey}")
    String one(
            @PathVariable("survey") String id,
            @RequestParam(name = "by", defaultValue = "") String by,
            @RequestParam(name = "version", defaultValue = "") String version,
            @RequestParam(name = "brought", defaultValue = "") String brought,
            Model model) {
        var survey = desk.survey(id, version);
        var group = desk.group(survey, by);
        model.addAttribute("trail", List.of(WorkEntry.PAGE, SURVEYS));
        model.addAttribute("survey", survey);
        model.addAttribute("brought", brought.equals(Integer.toString(survey.version())));
        model.addAttribute("asked", Say.asked(survey) + ".");
        model.addAttribute("place", desk.place(survey));
        model.addAttribute("few", survey.people().size() < Results.FEWEST);
        model.addAttribute("chance", Say.CHANCE);
        model.addAttribute("ways", ways(survey, group, version));
        model.addAttribute("file", address(survey, "/results.csv", group, version));
        model.addAttribute("versions", desk.versions(id));
        model.addAttribute(
                "questions",
                results.of(survey).stream()
                        .map(result -> QuestionView.of(survey, result, group))
                        .toList());
        return "assessment/surveys/survey";
    }

    /** A way to see the same survey. */
    record Way(String path, String label, boolean here) {}

    private static List<Way> ways(Survey survey, String by, String version) {
        var groups = survey.mapping().groups();
        var all = new Way(address(survey, "", "", version), "All who answered", by.isEmpty());
        return groups.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(all),
                                groups.stream()
                                        .map(group -> new Way(
                                                address(survey, "", group.id(), version),
                                                group.label(),
                                                by.equals(group.id()))))
                        .toList();
    }

    private static String address(Survey survey, String below, String by, String version) {
        var query = Stream.of(by.isEmpty() ? "" : "by=" + by, version.isEmpty() ? "" : "version=" + version)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("&"));
        return PATH + "/" + survey.id() + below + (query.isEmpty() ? "" : "?" + query);
    }

    @GetMapping(PATH + "/{survey}/results.csv")
    ResponseEntity<byte[]> takeAway(
            @PathVariable("survey") String id,
            @RequestParam(name = "by", defaultValue = "") String by,
            @RequestParam(name = "version", defaultValue = "") String version) {
        var survey = desk.survey(id, version);
        var group = desk.group(survey, by);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(survey.id() + (group.isEmpty() ? "" : "-by-" + group) + ".csv")
                                .build()
                                .toString())
                .body(ResultRows.csv(survey, results.of(survey), group));
    }
}
