package org.watchward.access.trail;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.access.WorkEntry;
import org.watchward.access.people.People;
import org.watchward.audit.Act;
import org.watchward.audit.AuditTrail;
import org.watchward.audit.Export;
import org.watchward.audit.Line;
import org.watchward.audit.Query;
import org.watchward.platform.CivilTime;
import org.watchward.platform.Home;
import org.watchward.web.PageProblem;
import org.watchward.web.Problems;

/** What was done, by whom and when: searched by those who answer for it. That they searched is a line too. */
@Controller
@ConditionalOnWebApplication
@Needs(Permission.READ_AUDIT)
class TrailPage {

    private static final int PER_PAGE = 50;
    private static final long MOST_COUNTED = 10_000;
    private static final int LONGEST = 200;
    private static final String FILE = "/work/audit/lines.csv";

    private final AuditTrail trail;
    private final Export export;
    private final People people;
    private final Home home;

    TrailPage(AuditTrail trail, Export export, People people, Home home) {
        this.trail = trail;
        this.export = export;
        this.people = people;
        this.home = home;
    }

    /**
     * A line as the page shows it.
     *
     * @param subject what it was done to: the name of a person, else kind and id
     */
    record Row(Line line, String subject, List<Field> fields) {

        static Row of(Line line, Map<String, String> names) {
            var entry = line.entry();
            var changed = new TreeSet<>(entry.was().keySet());
            changed.addAll(entry.becomes().keySet());
            var fields = new ArrayList<Field>();
            changed.forEach(name -> fields.add(new Field(
                    name, entry.was().getOrDefault(name, ""), entry.becomes().getOrDefault(name, ""))));
            var subject = entry.subjectId().isEmpty()
                    ? ""
                    : entry.subjectKind() + " " + names.getOrDefault(entry.subjectId(), entry.subjectId());
            return new Row(line, subject, List.copyOf(fields));
        }
    }

    /** What a field held, and holds. */
    record Field(String name, String was, String becomes) {}

    @GetMapping("/work/audit")
    String search(
            @RequestParam(name = "words", defaultValue = "") String words,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "to", defaultValue = "") String to,
            @RequestParam(name = "page", defaultValue = "1") int page,
            Model model) {
        var problems = new Problems();
        var query = query(words, from, to, problems);
        model.addAttribute("trail", List.of(WorkEntry.PAGE));
        model.addAttribute("words", words);
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute("problems", problems);
        if (problems.none()) {
            show(query, Math.max(1, page), model);
            model.addAttribute("address", address("/work/audit", words, from, to));
            model.addAttribute("file", address(FILE, words, from, to));
            if (!words.isBlank() || !from.isBlank() || !to.isBlank()) {
                trail.record(Act.of("trail-searched").words("for " + words + " from " + from + " to " + to));
            }
        }
        return "access/trail";
    }

    private static String address(String path, String words, String from, String to) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("words", words)
                .queryParam("from", from)
                .queryParam("to", to)
                .encode()
                .build()
                .toUriString();
    }

    private static Query query(String words, String from, String to, Problems problems) {
        return Query.everything().saying(words).between(start(from, 0, "from", problems), start(to, 1, "to", problems));
    }

    /** The lines that a search finds, all of them, to take away. */
    @GetMapping(FILE)
    void takeAway(
            @RequestParam(name = "words", defaultValue = "") String words,
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "to", defaultValue = "") String to,
            HttpServletResponse response)
            throws IOException {
        var problems = new Problems();
        var query = query(words, from, to, problems);
        if (!problems.none()) {
            throw PageProblem.badAddress("These days cannot be read", "Enter days in the format 2026-11-22.");
        }
        var file = Files.createTempFile(home.staging(), "trail", ".csv");
        try {
            export.write(query, searched(words, from, to), file);
            response.setContentType("text/csv;charset=UTF-8");
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit-trail.csv\"");
            response.setContentLengthLong(Files.size(file));
            Files.copy(file, response.getOutputStream());
        } finally {
            Files.delete(file);
        }
    }

    private static String searched(String words, String from, String to) {
        var days = (from.isBlank() ? "start" : from.strip()) + " to " + (to.isBlank() ? "end" : to.strip());
        var all = words.isBlank() ? days : days + " with " + words.strip();
        return all.substring(0, Math.min(all.length(), LONGEST));
    }

    private void show(Query query, int page, Model model) {
        var count = trail.count(query, MOST_COUNTED);
        var lines = trail.find(query, (page - 1L) * PER_PAGE, PER_PAGE);
        model.addAttribute("count", count);
        model.addAttribute("many", count >= MOST_COUNTED);
        var names = people.names(
                lines.stream().map(line -> line.entry().subjectId()).toList());
        model.addAttribute(
                "rows", lines.stream().map(line -> Row.of(line, names)).toList());
        model.addAttribute("page", page);
        model.addAttribute("older", count > (long) page * PER_PAGE);
    }

    private static @Nullable Instant start(String day, int later, String field, Problems problems) {
        if (day.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(day.strip())
                    .plusDays(later)
                    .atStartOfDay(CivilTime.ZONE)
                    .toInstant();
        } catch (DateTimeParseException e) {
            problems.add(field, "Enter a day in the format 2026-11-22");
            return null;
        }
    }
}
