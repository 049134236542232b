package org.watchward.publication.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.watchward.charts.Chart;

/** The one stylesheet of every document, charts and all, and the policy that lets nothing else in. */
final class Style {

    static final String TEXT = read() + Chart.colours();

    /** For the file itself; who serves it adds what a file cannot say. */
    static final String POLICY =
            "default-src 'none'; style-src 'sha256-" + hash() + "'; base-uri 'none'; form-action 'none'";

    private Style() {}

    private static String read() {
        try (var in = Style.class.getResourceAsStream("document.css")) {
            if (in == null) {
                throw new IllegalStateException("document.css is not in this installation");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(TEXT.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
