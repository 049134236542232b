package org.watchward.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.watchward.platform.Sha256;

/**
 * A page as it was answered.
 *
 * @param status 200, or what else was answered
 * @param headers those that its controller set
 * @param packed the body, compressed
 * @param length of the body before it was compressed
 * @param tag its entity tag
 * @param token whether it holds the token of a form, which is one session's
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way to a reader, not compared
record Kept(
        int status,
        @Nullable String type,
        Map<String, String> headers,
        byte[] packed,
        int length,
        String tag,
        boolean token) {

    static final String CACHED = "public, no-cache";
    static final String VARY = HttpHeaders.ACCEPT_ENCODING + ", " + HttpHeaders.COOKIE;

    private static final String WEAK = "W/";
    private static final String TOKEN = "name=\"_csrf\"";

    static Kept of(int status, @Nullable String type, Map<String, String> headers, byte[] body) {
        var token = new String(body, StandardCharsets.ISO_8859_1).contains(TOKEN);
        return new Kept(status, type, new LinkedHashMap<>(headers), pack(body), body.length, tag(body), token);
    }

    boolean good() {
        return status == HttpServletResponse.SC_OK;
    }

    /** Whether it was made for one reader alone: it sets a cookie, holds a form's token, or says that it must not be kept. */
    boolean forOne() {
        return token
                || headers.keySet().stream().anyMatch(HttpHeaders.SET_COOKIE::equalsIgnoreCase)
                || headers.entrySet().stream()
                        .anyMatch(each -> each.getKey().equalsIgnoreCase(HttpHeaders.CACHE_CONTROL)
                                && each.getValue().contains("no-store"));
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        headers.forEach(response::setHeader);
        response.setHeader(HttpHeaders.VARY, VARY);
        if (good() && !forOne()) {
            response.setHeader(HttpHeaders.ETAG, tag);
            response.setHeader(HttpHeaders.CACHE_CONTROL, CACHED);
            if (known(request)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setStatus(status);
        response.setContentType(type);
        write(request, response);
    }

    private void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (unpacks(request)) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            response.setContentLength(packed.length);
            response.getOutputStream().write(packed);
            return;
        }
        response.setContentLength(length);
        try (var body = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            body.transferTo(response.getOutputStream());
        }
    }

    private static boolean unpacks(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        return accepted != null
                && Arrays.stream(accepted.replace(" ", "")
                                .toLowerCase(Locale.ROOT)
                                .split(","))
                        .anyMatch(each ->
                                each.equals("gzip") || (each.startsWith("gzip;") && !each.matches("gzip;q=0(\\.0*)?")));
    }

    /** Tags are compared as weak ones, so a proxy that has made a strong one of ours still knows the page. */
    private boolean known(HttpServletRequest request) {
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return known != null && known.contains(tag.substring(WEAK.length()));
    }

    private static byte[] pack(byte[] body) {
        var packed = new ByteArrayOutputStream(body.length / 4 + 64);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return packed.toByteArray();
    }

    private static String tag(byte[] body) {
        return WEAK + '"' + HexFormat.of().formatHex(Sha256.begin().digest(body), 0, 12) + '"';
    }

    int weight() {
        return packed.length + headers.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
