package org.watchward.sources.arrivals;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.watchward.access.Identities;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.access.WorkEntry;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.jobs.Asker;
import org.watchward.platform.jobs.Jobs;
import org.watchward.sources.open.Releases;
import org.watchward.web.Crumb;
import org.watchward.web.PageProblem;

/** Bringing data in: the form, what has arrived, and one arrival from its reading to the decision on it. */
@Controller
@Needs(Permission.BRING_DATA)
class ArrivalPages {

    static final String PATH = "/work/data";
    static final Crumb DATA = new Crumb("Bring data in", PATH);

    private static final List<String> UPLOAD = List.of("/assets/upload.js");
    private static final List<String> WATCH = List.of("/webjars/htmx.org/dist/htmx.min.js");
    private static final Pattern RELEASE = Pattern.compile("r[1-9][0-9]{0,17}");
    private static final String RELOAD = "HX-Refresh";

    private final Arrivals arrivals;
    private final Receiving receiving;
    private final Intray intray;
    private final Fetching fetching;
    private final Jobs jobs;
    private final Releases releases;
    private final Titles titles;
    private final Identities identities;
    private final Sending sending;
    private final DataSize limit;

    ArrivalPages(
            Arrivals arrivals,
            Receiving receiving,
            Intray intray,
            Fetching fetching,
            Jobs jobs,
            Releases releases,
            Titles titles,
            Identities identities,
            Sending sending,
            @Value("${watchward.uploads.limit}") DataSize limit) {
        this.arrivals = arrivals;
        this.receiving = receiving;
        this.intray = intray;
        this.fetching = fetching;
        this.jobs = jobs;
        this.releases = releases;
        this.titles = titles;
        this.identities = identities;
        this.sending = sending;
        this.limit = limit;
    }

    @GetMapping(PATH)
    String list(@RequestParam(name = "problem", defaultValue = "") String problem, Model model) {
        model.addAttribute("trail", List.of(WorkEntry.PAGE));
        model.addAttribute("scripts", UPLOAD);
        model.addAttribute("problem", Unsendable.named(problem).orElse(null));
        model.addAttribute("limit", limit.toBytes());
        model.addAttribute("fetches", fetching.configured());
        model.addAttribute("fetched", fetching.last().map(FetchLine::of).orElse(null));
        model.addAttribute("limitWords", Told.size(limit.toBytes()));
        model.addAttribute(
                "arrivals", arrivals.list().stream().map(ArrivalLine::of).toList());
        return "sources/arrivals";
    }

    @PostMapping(PATH)
    String bring(
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(name = "extracted", defaultValue = "") String extracted) {
        try {
            return "redirect:" + PATH + "/" + sending.send(Arrival.Way.PAGE, files, extracted, who());
        } catch (Sending.NotTaken not) {
            return "redirect:" + PATH + "?problem=" + not.why().id();
        }
    }

    @PostMapping(PATH + "/fetch")
    String fetch() {
        fetching.ask(who());
        return "redirect:" + PATH;
    }

    @GetMapping(PATH + "/{arrival}")
    String one(
            @PathVariable("arrival") String id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            HttpServletResponse response,
            Model model) {
        var arrival = get(id);
        var job = jobs.last(ArrivalWork.KIND, arrival.subject());
        var watching = arrival.state() == Arrival.State.READING || arrival.state() == Arrival.State.ACTIVATING;
        if (part != null && !watching) {
            response.setHeader(RELOAD, "true");
        }
        model.addAttribute("trail", List.of(WorkEntry.PAGE, DATA));
        model.addAttribute("scripts", watching ? WATCH : null);
        model.addAttribute("arrival", ArrivalLine.of(arrival));
        model.addAttribute("told", arrival.outcome() == null ? null : Told.of(arrival.outcome(), titles::of));
        model.addAttribute("job", watching ? job.orElse(null) : null);
        model.addAttribute("decides", may(Permission.ACTIVATE_DATA));
        return "sources/arrival";
    }

    @PostMapping(PATH + "/{arrival}/make-current")
    @Needs(Permission.ACTIVATE_DATA)
    String makeCurrent(@PathVariable("arrival") String id) {
        receiving.makeCurrent(get(id), who());
        return "redirect:" + PATH + "/" + get(id).id();
    }

    @PostMapping(PATH + "/{arrival}/discard")
    String discard(@PathVariable("arrival") String id) {
        receiving.discard(get(id), who());
        return "redirect:" + PATH + "/" + get(id).id();
    }

    @PostMapping(PATH + "/{arrival}/read-again")
    String readAgain(@PathVariable("arrival") String id) {
        receiving.readAgain(get(id), who());
        return "redirect:" + PATH + "/" + get(id).id();
    }

    @GetMapping(PATH + "/{arrival}/quarantine/{release}.csv")
    ResponseEntity<FileSystemResource> quarantine(
            @PathVariable("arrival") String id, @PathVariable("release") String release) {
        var file = quarantine(get(id), release)
                .orElseThrow(() -> PageProblem.notFound(
                        "These rows are no longer kept",
                        "Rows that were put aside are kept as long as the release is, or the files wait."));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("put-aside-" + release + ".csv")
                                .build()
                                .toString())
                .body(new FileSystemResource(file));
    }

    /** Beside the files while they wait; with the release once it is current. */
    private Optional<Path> quarantine(Arrival arrival, String release) {
        var id = RELEASE.matcher(release).matches() ? ReleaseId.parse(release) : null;
        if (id == null) {
            return Optional.empty();
        }
        var waiting = intray.quarantine(arrival.folder(), id.toString());
        if (Files.isRegularFile(waiting)) {
            return Optional.of(waiting);
        }
        return arrival.state() == Arrival.State.CURRENT ? releases.quarantine(id) : Optional.empty();
    }

    private Arrival get(String id) {
        return Optional.of(id)
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .flatMap(arrivals::find)
                .orElseThrow(() -> PageProblem.notFound(
                        "Nothing arrived under this number", "The list has all that was brought in."));
    }

    private Asker who() {
        return identities.signedIn().orElseThrow().asker();
    }

    private boolean may(Permission permission) {
        return identities.signedIn().filter(who -> who.may(permission)).isPresent();
    }
}
