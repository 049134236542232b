package org.watchward.sources;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Nearest;
import org.watchward.sources.open.Release;
import org.watchward.sources.open.Releases;
import org.watchward.web.api.ApiController;
import org.watchward.web.api.ApiProblem;
import org.watchward.web.api.Asked;
import org.watchward.web.api.Table;

/** Releases, for programs. */
@ApiController
class ReleasesApi {

    private static final List<String> COLUMNS = List.of(
            "id",
            "dataset",
            "title",
            "edition",
            "publisher",
            "licence",
            "licence_url",
            "attribution",
            "container",
            "extracted",
            "imported_at",
            "rows_read",
            "rows_accepted",
            "rows_quarantined",
            "current",
            "superseded_by");

    private final Releases releases;

    ReleasesApi(Releases releases) {
        this.releases = releases;
    }

    @GetMapping("/api/v1/releases")
    Table list(@RequestAttribute("asked") Asked asked) {
        var dataset = asked.text("dataset").orElse(null);
        var fitting = releases.list().stream()
                .filter(release -> dataset == null || release.datasetId().equals(dataset))
                .toList();
        return new Table(
                "releases",
                COLUMNS,
                fitting.stream()
                        .skip(asked.integer("offset"))
                        .limit(asked.integer("limit"))
                        .map(ReleasesApi::row)
                        .toList(),
                Map.of("matched", fitting.size(), "offset", asked.integer("offset")));
    }

    @GetMapping("/api/v1/releases/{id}")
    Table one(@PathVariable("id") String typed) {
        var release = (typed.matches("r[1-9]\\d{0,17}")
                        ? releases.find(ReleaseId.parse(typed))
                        : java.util.Optional.<Release>empty())
                .orElseThrow(() -> ApiProblem.notFound(
                        "There is no openly published release '" + ApiProblem.shown(typed) + "'.",
                        Nearest.to(
                                typed,
                                releases.list().stream()
                                        .map(each -> each.id().toString())
                                        .toList())));
        var row = row(release);
        row.put("files", release.files().stream().map(ReleasesApi::row).toList());
        row.put("caveats", release.caveats());
        row.put(
                "quarantine",
                release.quarantine().stream().map(ReleasesApi::row).toList());
        return Table.of("releases", COLUMNS, List.of(row));
    }

    private static Map<String, @Nullable Object> row(Release release) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("id", release.id().toString());
        row.put("dataset", release.datasetId());
        row.put("title", release.title());
        row.put("edition", release.edition());
        row.put("publisher", release.publisher());
        row.put("licence", release.licence());
        row.put("licence_url", release.licenceUrl());
        row.put("attribution", release.attribution());
        row.put("container", release.container());
        row.put("extracted", release.extracted());
        row.put("imported_at", release.importedAt());
        row.put("rows_read", release.rowsRead());
        row.put("rows_accepted", release.rowsAccepted());
        row.put("rows_quarantined", release.rowsQuarantined());
        row.put("current", release.current());
        row.put(
                "superseded_by",
                release.supersededBy() == null ? null : release.supersededBy().toString());
        return row;
    }

    private static Map<String, Object> row(Release.SourceFile file) {
        var row = new LinkedHashMap<String, Object>();
        row.put("name", file.name());
        row.put("sha256", file.sha256());
        row.put("bytes", file.bytes());
        row.put("rows_read", file.rowsRead());
        row.put("rows_accepted", file.rowsAccepted());
        row.put("rows_quarantined", file.rowsQuarantined());
        row.put("remarks", file.remarks());
        return row;
    }

    private static Map<String, Object> row(Release.Quarantined put) {
        var row = new LinkedHashMap<String, Object>();
        row.put("file", put.file());
        row.put("reason", put.reason());
        row.put("words", put.words());
        row.put("rows", put.rows());
        return row;
    }
}
