package org.watchward.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.watchward.platform.PlainError;

/** The tile server of maps that can be zoomed: none unless it is configured, since a page asks nobody else for anything. */
@Component
class Tiles {

    private final String template;
    private final String attribution;

    Tiles(@Value("${watchward.map.tiles}") String template, @Value("${watchward.map.attribution}") String attribution) {
        this.template = template.strip();
        this.attribution = attribution.strip();
        if (!this.template.isEmpty() && !this.template.matches("https://[^\\s;,']+")) {
            throw new PlainError("watchward.map.tiles: '" + template
                    + "' is no address of tiles; it is written https://HOST/{z}/{x}/{y}.png");
        }
        if (!this.template.isEmpty() && this.attribution.isEmpty()) {
            throw new PlainError(
                    "watchward.map.attribution: give the words that the tile server of watchward.map.tiles asks for");
        }
    }

    String template() {
        return template;
    }

    String attribution() {
        return attribution;
    }

    /** Scheme and host, for the content security policy; empty if there is no tile server. */
    String origin() {
        if (template.isEmpty()) {
            return "";
        }
        var address = URI.create(template.replaceAll("\\{[a-z-]+}", "0"));
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
