package org.watchward.publicsite.data;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.watchward.sources.open.Download;
import org.watchward.sources.open.PublicDownloads;
import org.watchward.web.ForEveryone;
import org.watchward.web.PageProblem;

/** All open evidence as files, a table at a time: CSV, its description by the convention of CSV on the Web, and Parquet. */
@Controller
@ForEveryone
class DataFiles {

    private static final String DESCRIPTION = "application/csvm+json";

    private final PublicDownloads downloads;

    DataFiles(PublicDownloads downloads) {
        this.downloads = downloads;
    }

    @GetMapping("/data/files/{table}.csv")
    void csv(@PathVariable("table") String table, HttpServletResponse response) throws IOException {
        var download = find(table);
        response.setContentType("text/csv;charset=UTF-8");
        attach(response, table + ".csv");
        response.setHeader(
                HttpHeaders.LINK,
                "<" + table + ".csv-metadata.json>; rel=\"describedby\"; type=\"" + DESCRIPTION + "\"");
        downloads.writeCsv(download, response.getOutputStream());
    }

    @GetMapping("/data/files/{table}.parquet")
    void parquet(@PathVariable("table") String table, HttpServletResponse response) throws IOException {
        var download = find(table);
        response.setContentType("application/vnd.apache.parquet");
        attach(response, table + ".parquet");
        downloads.writeParquet(download, response.getOutputStream());
    }

    @GetMapping("/data/files/{table}.csv-metadata.json")
    ResponseEntity<byte[]> description(@PathVariable("table") String table) {
        var words = downloads.metadata(find(table));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(DESCRIPTION))
                .body(words.getBytes(StandardCharsets.UTF_8));
    }

    private Download find(String table) {
        return downloads
                .find(table)
                .orElseThrow(() -> PageProblem.notFound(
                        "No such table",
                        "Nothing openly published is held in a table " + table
                                + ". The page of the data lists what there is."));
    }

    private static void attach(HttpServletResponse response, String name) {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
    }
}
