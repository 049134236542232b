package org.watchward.publicsite.area;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.indicators.open.shown.AreaLine;
import org.watchward.indicators.open.shown.Worst;
import org.watchward.publicsite.Downloads;
import org.watchward.publicsite.Periods;
import org.watchward.publicsite.Places;
import org.watchward.web.ForEveryone;
import org.watchward.web.PageProblem;

/** The tables of an area's page as one file, with the columns of the shell's figures. */
@RestController
@ForEveryone
class AreaFiles {

    private final Places places;
    private final Portraits portraits;
    private final PublicFigures figures;

    AreaFiles(Places places, Portraits portraits, PublicFigures figures) {
        this.places = places;
        this.portraits = portraits;
        this.figures = figures;
    }

    @GetMapping("/areas/{code}/figures.csv")
    ResponseEntity<String> figures(
            @PathVariable("code") String code,
            @RequestParam(name = "period", defaultValue = "") String period,
            @RequestParam(name = "only", defaultValue = "") String only) {
        var area = places.get(code);
        var asked = period.isBlank() ? null : Periods.parse(period);
        var portrait = portraits.of(area, asked);
        if (portrait.lines().isEmpty()) {
            throw PageProblem.notFound("Nothing is held", "Nothing that covers " + area.name() + " is held.");
        }
        return Downloads.csv(
                area.code() + (asked == null ? "" : "-" + asked.id()),
                figures.csv(portrait.lines().stream()
                        .filter(line -> !AreaPage.WORST.equals(only) || Worst.both(line))
                        .map(AreaLine::answer)
                        .toList()));
    }
}
