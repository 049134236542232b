package org.watchward.publicsite.data;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.shown.Say;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.ReleaseId;
import org.watchward.publicsite.CrimeFigures;
import org.watchward.publicsite.Periods;
import org.watchward.publicsite.Places;
import org.watchward.sources.open.Coverage;
import org.watchward.sources.open.Coverage.Span;
import org.watchward.sources.open.CoverageChange;
import org.watchward.sources.open.CoverageState;
import org.watchward.sources.open.DataChanges;
import org.watchward.sources.open.MonthCoverage;
import org.watchward.sources.open.PublicDownloads;
import org.watchward.sources.open.Releases;
import org.watchward.web.Crumb;
import org.watchward.web.ForEveryone;
import org.watchward.web.PageProblem;

/** What the figures are made of: releases, what they cover, what was put aside, and under which licence. */
@Controller
@ForEveryone
class DataPages {

    private static final String ALL = "all";
    private static final int MOST_GRIDS = 6;

    private final Coverage coverage;
    private final Releases releases;
    private final Places places;
    private final CrimeFigures figures;
    private final DataChanges changes;
    private final PublicDownloads downloads;

    DataPages(
            Coverage coverage,
            Releases releases,
            Places places,
            CrimeFigures figures,
            DataChanges changes,
            PublicDownloads downloads) {
        this.changes = changes;
        this.downloads = downloads;
        this.coverage = coverage;
        this.releases = releases;
        this.places = places;
        this.figures = figures;
    }

    @GetMapping("/data")
    String data(Model model) {
        model.addAttribute("trail", List.of(new Crumb("Home", "/")));
        var spans = coverage.spans();
        var all = releases.list();
        var listed = all.stream().map(ReleaseView::of).toList();
        model.addAttribute("forces", spans.stream().map(this::force).toList());
        model.addAttribute("monthNames", CoverageGrid.monthNames());
        model.addAttribute("grids", spans.size() > MOST_GRIDS ? Map.of() : grids(spans));
        model.addAttribute("releases", listed);
        model.addAttribute("aside", PutAside.of(all));
        model.addAttribute("log", Day.log(changes.list()));
        model.addAttribute("licences", Licence.of(all));
        model.addAttribute("downloads", downloads.list());
        return "publicsite/data";
    }

    @GetMapping("/data/coverage/{force}")
    String coverage(
            @PathVariable("force") String code,
            @RequestParam(name = "category", defaultValue = ALL) String category,
            Model model) {
        var force = places.get(code);
        var months = coverage.list(force.code());
        if (months.isEmpty()) {
            throw PageProblem.notFound("Nothing is held", "No police data of " + force.name() + " is held.");
        }
        model.addAttribute("trail", List.of(new Crumb("Home", "/"), new Crumb("Data", "/data")));
        model.addAttribute("force", force);
        model.addAttribute("category", category);
        model.addAttribute("kinds", kinds());
        model.addAttribute("monthNames", CoverageGrid.monthNames());
        model.addAttribute("grid", CoverageGrid.of(months, month -> seen(month, category)));
        model.addAttribute("changes", changes(force.code()));
        model.addAttribute(
                "rows",
                months.stream()
                        .map(month -> MonthRow.of(month, seen(month, category)))
                        .toList());
        return "publicsite/coverage";
    }

    @GetMapping("/data/releases/{release}")
    String release(@PathVariable("release") String typed, Model model) {
        var release = find(typed);
        model.addAttribute("trail", List.of(new Crumb("Home", "/"), new Crumb("Data", "/data")));
        model.addAttribute("release", release);
        return "publicsite/release";
    }

    private ReleaseView find(String typed) {
        try {
            return releases.find(ReleaseId.parse(typed)).map(ReleaseView::of).orElseThrow(() -> none(typed));
        } catch (IllegalArgumentException notARelease) {
            throw none(typed);
        }
    }

    private static PageProblem none(String typed) {
        return PageProblem.notFound("No such release", "There is no openly published release " + typed + ".");
    }

    private Map<String, CoverageGrid> grids(List<Span> spans) {
        var grids = new LinkedHashMap<String, CoverageGrid>();
        spans.forEach(span ->
                grids.put(places.name(span.force()), CoverageGrid.of(coverage.list(span.force()), CoverageGrid::all)));
        return grids;
    }

    private ForceRow force(Span span) {
        var months = coverage.list(span.force());
        var held = new TreeSet<>(months.stream().map(MonthCoverage::month).toList());
        var periods = new Periods(held);
        return new ForceRow(
                span.force().value(), places.name(span.force()), periods.covers(), periods.notHeld(), partial(months));
    }

    private List<String> partial(List<MonthCoverage> months) {
        var partial = new TreeMap<String, TreeSet<YearMonth>>();
        months.forEach(month -> month.categories().forEach((category, held) -> {
            if (held.state() == CoverageState.PARTIAL_SUSPECTED) {
                partial.computeIfAbsent(category, each -> new TreeSet<>()).add(month.month());
            }
        }));
        return partial.entrySet().stream()
                .map(each ->
                        name(each.getKey()) + ": " + Say.count(each.getValue().size(), "month") + ", between "
                                + Say.month(each.getValue().first()) + " and "
                                + Say.month(each.getValue().last()))
                .toList();
    }

    private List<String> changes(AreaCode force) {
        return coverage.changes(force).stream().map(this::change).toList();
    }

    private String change(CoverageChange change) {
        var now = change.now() == CoverageState.PRESENT ? "held in full from " : "partial suspected from ";
        return name(change.category()) + " is " + now + Say.month(change.from()) + ". " + Say.sentence(change.reason());
    }

    private MonthCoverage.CategoryCoverage seen(MonthCoverage month, String category) {
        return switch (category) {
            case ALL -> CoverageGrid.all(month);
            case "all-crime" -> month.allCrime();
            default -> month.of(known(category));
        };
    }

    private String known(String category) {
        return figures.find(category)
                .map(Indicator::id)
                .orElseThrow(() -> PageProblem.badAddress(
                        "There is no such kind of crime", "Nothing is counted under the name " + category + "."));
    }

    private String name(String category) {
        return figures.find(category).map(Indicator::name).orElse(category);
    }

    private Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put(ALL, "Everything recorded");
        figures.indicators().forEach(indicator -> kinds.put(indicator.id(), indicator.name()));
        return kinds;
    }

    /** One force of the list. */
    record ForceRow(String code, String name, String covers, String notHeld, List<String> partial) {}

    /** One month of one force, in numbers. */
    record MonthRow(String month, String rows, String unlocated, String state) {
        static MonthRow of(MonthCoverage month, MonthCoverage.CategoryCoverage seen) {
            return new MonthRow(
                    Say.month(month.month()),
                    Say.count(seen.rows()),
                    Say.count(seen.unlocated()),
                    seen.state() == CoverageState.PRESENT ? "held" : "partial suspected");
        }
    }
}
