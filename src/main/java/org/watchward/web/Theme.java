package org.watchward.web;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.watchward.platform.PlainError;

/**
 * A partnership's own colours and logo. A colour on which white cannot be read, or a logo that is not there, ends the start with
 * the reason: a site that some cannot read is not served.
 */
@Component
class Theme {

    private static final double READABLE = 4.5;
    private static final double SEEN = 3;
    private static final Colour DARK_PAGE = Colour.parse("#0f181d");
    private static final Colour BLACK = new Colour(0, 0, 0);

    private final String stylesheet;
    private final @Nullable Path logo;

    Theme(
            @Value("${watchward.partnership.colour}") String colour,
            @Value("${watchward.partnership.accent}") String accent,
            @Value("${watchward.partnership.logo}") String logo) {
        this.stylesheet = colour.isBlank() && accent.isBlank() ? "" : stylesheet(colour, accent);
        this.logo = logo.isBlank() ? null : checked(Path.of(logo));
    }

    private static String stylesheet(String colour, String accent) {
        var light = new StringBuilder();
        var dark = new StringBuilder();
        if (!colour.isBlank()) {
            var own = read("colour", colour);
            refuse("colour", own, own.contrast(Colour.WHITE), READABLE, "white text on it");
            light.append(rules(own, own, own.towards(BLACK, 0.4)));
            var pale = own.readableOn(DARK_PAGE, Colour.WHITE, 7);
            dark.append(rules(own.towards(BLACK, 0.3), pale, pale.towards(Colour.WHITE, 0.5)));
        }
        if (!accent.isBlank()) {
            var own = read("accent", accent);
            var ground = colour.isBlank() ? Colour.parse("#0e3b47") : read("colour", colour);
            refuse("accent", own, own.contrast(ground), SEEN, "the line under the masthead");
            light.append("--lantern:").append(own).append(';');
        }
        return ":root{" + light + "}@media (prefers-color-scheme:dark){:root{" + dark + "}}";
    }

    private static String rules(Colour deep, Colour strong, Colour hover) {
        return "--deep:" + deep + ";--link:" + strong + ";--strong:" + strong + ";--link-hover:" + hover + ";";
    }

    private static Colour read(String name, String text) {
        try {
            return Colour.parse(text.strip());
        } catch (IllegalArgumentException e) {
            throw new PlainError("watchward.partnership." + name + ": " + e.getMessage(), e);
        }
    }

    private static void refuse(String name, Colour colour, double contrast, double least, String use) {
        if (contrast < least) {
            throw new PlainError(String.format(
                    Locale.UK,
                    "watchward.partnership.%s: %s has a contrast of %.1f for %s; it needs %.1f. Choose a %s colour.",
                    name,
                    colour,
                    contrast,
                    use,
                    least,
                    name.equals("colour") ? "darker" : "lighter"));
        }
    }

    private static Path checked(Path file) {
        var name = file.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".svg") && !name.endsWith(".png")) {
            throw new PlainError("watchward.partnership.logo: " + file + " is neither an .svg nor a .png file");
        }
        if (!Files.isReadable(file)) {
            throw new PlainError("watchward.partnership.logo: " + file + " cannot be read");
        }
        return file;
    }

    /** Rules that take the place of the usual colours; empty if none are configured. */
    String stylesheet() {
        return stylesheet;
    }

    /** Part of the stylesheet's address, so that a browser asks again when colours change; empty if there is none. */
    String version() {
        return stylesheet.isEmpty() ? "" : Integer.toHexString(stylesheet.hashCode());
    }

    Optional<Path> logo() {
        return Optional.ofNullable(logo);
    }
}
