package org.watchward.web;

import java.time.Duration;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The partnership's colours and logo as files. */
@RestController
@ForEveryone
class ThemeFiles {

    private static final MediaType CSS = MediaType.parseMediaType("text/css;charset=UTF-8");

    private final Theme theme;

    ThemeFiles(Theme theme) {
        this.theme = theme;
    }

    @GetMapping("/theme/{version}/colours.css")
    ResponseEntity<String> colours(@PathVariable("version") String version) {
        return version.equals(theme.version())
                ? ResponseEntity.ok()
                        .contentType(CSS)
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
                        .body(theme.stylesheet())
                : ResponseEntity.notFound().build();
    }

    @GetMapping("/theme/logo")
    ResponseEntity<Resource> logo() {
        return theme.logo()
                .<ResponseEntity<Resource>>map(file -> ResponseEntity.ok()
                        .contentType(
                                file.toString()
                                                .toLowerCase(java.util.Locale.ROOT)
                                                .endsWith(".svg")
                                        ? MediaType.valueOf("image/svg+xml")
                                        : MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                        .body(new FileSystemResource(file)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
