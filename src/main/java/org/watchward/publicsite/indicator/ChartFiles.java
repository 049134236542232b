package org.watchward.publicsite.indicator;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.watchward.charts.Chart;
import org.watchward.publicsite.Downloads;
import org.watchward.web.ForEveryone;
import org.watchward.web.PageProblem;

/** The charts of an indicator as pictures, and their tables as CSV. */
@RestController
@ForEveryone
class ChartFiles {

    private final IndicatorPages pages;

    ChartFiles(IndicatorPages pages) {
        this.pages = pages;
    }

    @GetMapping("/areas/{code}/{id}/{chart:[a-z]+}.png")
    ResponseEntity<byte[]> picture(
            @PathVariable("code") String code,
            @PathVariable("id") String id,
            @PathVariable("chart") String key,
            @RequestParam(name = "period", defaultValue = "") String period) {
        return Downloads.png(code + "-" + id + "-" + key, chart(code, id, key, period));
    }

    @GetMapping("/areas/{code}/{id}/{chart:[a-z]+}.csv")
    ResponseEntity<String> table(
            @PathVariable("code") String code,
            @PathVariable("id") String id,
            @PathVariable("chart") String key,
            @RequestParam(name = "period", defaultValue = "") String period) {
        return Downloads.csv(
                code + "-" + id + "-" + key,
                chart(code, id, key, period).table().csv());
    }

    private Chart chart(String code, String id, String key, String period) {
        return pages.story(code, id, period)
                .chart(key)
                .orElseThrow(() -> PageProblem.notFound(
                        "No such chart", "There is no such chart of this indicator here, or nothing to draw on it."));
    }
}
