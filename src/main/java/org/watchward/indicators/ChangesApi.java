package org.watchward.indicators;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.kernel.AreaType;
import org.watchward.web.api.ApiController;
import org.watchward.web.api.Asked;
import org.watchward.web.api.Table;

/** What changed in all areas of a kind, for programs: page by page, the most surprising first. */
@ApiController
class ChangesApi {

    private final PublicFigures figures;

    ChangesApi(PublicFigures figures) {
        this.figures = figures;
    }

    @GetMapping("/api/v1/changes")
    Table changes(@RequestAttribute("asked") Asked asked) {
        var type = asked.text("area-type").flatMap(AreaType::named).orElse(AreaType.DISTRICT);
        return new ChangesTable(figures.changed(type), asked.integer("offset"), asked.integer("limit")).table();
    }
}
