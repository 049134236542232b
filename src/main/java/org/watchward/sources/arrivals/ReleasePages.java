package org.watchward.sources.arrivals;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.watchward.access.Identities;
import org.watchward.access.Needs;
import org.watchward.access.Permission;
import org.watchward.access.WorkEntry;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.jobs.Asker;
import org.watchward.platform.jobs.Job;
import org.watchward.platform.jobs.Jobs;
import org.watchward.platform.jobs.Order;
import org.watchward.sources.Reinstatement;
import org.watchward.sources.open.Release;
import org.watchward.sources.open.Releases;
import org.watchward.web.Crumb;
import org.watchward.web.PageProblem;

/** All releases, and one of them, which may be put back in use. */
@Controller
@Needs(Permission.BRING_DATA)
class ReleasePages {

    private static final String PATH = ArrivalPages.PATH + "/releases";
    private static final Crumb RELEASES = new Crumb("Releases", PATH);
    private static final Pattern ID = Pattern.compile("r[1-9][0-9]{0,17}");
    private static final List<String> WATCH = List.of("/webjars/htmx.org/dist/htmx.min.js");

    private final Releases releases;
    private final Reinstatement reinstatement;
    private final TakingBack takingBack;
    private final Jobs jobs;
    private final Titles titles;
    private final Identities identities;

    ReleasePages(
            Releases releases,
            Reinstatement reinstatement,
            TakingBack takingBack,
            Jobs jobs,
            Titles titles,
            Identities identities) {
        this.releases = releases;
        this.reinstatement = reinstatement;
        this.takingBack = takingBack;
        this.jobs = jobs;
        this.titles = titles;
        this.identities = identities;
    }

    @GetMapping(PATH)
    String list(Model model) {
        model.addAttribute("trail", List.of(WorkEntry.PAGE, ArrivalPages.DATA));
        model.addAttribute(
                "releases", releases.list().stream().map(ReleaseLine::of).toList());
        return "sources/releases";
    }

    @GetMapping(PATH + "/{release}")
    String one(
            @PathVariable("release") String id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            HttpServletResponse response,
            Model model) {
        var release = get(id);
        var job = jobs.last(PutBackWork.KIND, id);
        var watching = job.filter(each -> !each.ended()).isPresent();
        if (part != null && !watching) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("trail", List.of(WorkEntry.PAGE, ArrivalPages.DATA, RELEASES));
        model.addAttribute("scripts", watching ? WATCH : null);
        model.addAttribute("release", ReleaseLine.of(release));
        model.addAttribute("job", watching ? job.orElse(null) : null);
        model.addAttribute("ended", job.filter(Job::ended).map(Job::words).orElse(""));
        model.addAttribute("possible", reinstatement.possible(release.id()));
        model.addAttribute("back", Told.Change.of(takingBack.by(release.id()), titles::of));
        model.addAttribute(
                "decides",
                identities
                        .signedIn()
                        .filter(who -> who.may(Permission.ACTIVATE_DATA))
                        .isPresent());
        return "sources/release";
    }

    @PostMapping(PATH + "/{release}/put-back")
    @Needs(Permission.ACTIVATE_DATA)
    String putBack(@PathVariable("release") String id) {
        var release = get(id).id().toString();
        if (jobs.last(PutBackWork.KIND, release).filter(each -> !each.ended()).isEmpty()) {
            var who = identities.signedIn().orElseThrow();
            jobs.ask(PutBackWork.KIND, new Order(release, new Asker(who.person(), who.name())));
        }
        return "redirect:" + PATH + "/" + release;
    }

    private Release get(String id) {
        return Optional.of(id)
                .filter(text -> ID.matcher(text).matches())
                .map(ReleaseId::parse)
                .flatMap(releases::find)
                .orElseThrow(() -> PageProblem.notFound(
                        "There is no such release", "The list of releases has all that were imported."));
    }
}
