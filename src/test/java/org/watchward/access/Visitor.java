package org.watchward.access;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody at a browser without scripts: keeps cookies, sends forms with what they hold, follows nothing by itself. */
public final class Visitor {

    private final Map<String, String> cookies = new TreeMap<>();
    private final HttpClient client;
    private final String site;
    private final List<String> always;

    /** With headers, names and values by turns, that go with every request: those that a proxy adds, say. */
    public Visitor(int port, String... always) {
        this("http://localhost:" + port, HttpClient.newHttpClient(), always);
    }

    /** At a site with an address of its own, by a client that knows its certificate. */
    public Visitor(String site, HttpClient client, String... always) {
        this.site = site;
        this.client = client;
        this.always = List.of(always);
    }

    /** Somebody whose requests come through a proxy that ends TLS. */
    public static Visitor overTls(int port) {
        return new Visitor(port, "X-Forwarded-Proto", "https");
    }

    /** An answer. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public Document page() {
            return Jsoup.parse(response.body(), response.uri().toString());
        }

        public String text() {
            return page().text();
        }

        /** Where it leads to; empty if nowhere. */
        public String leadsTo() {
            return response.headers().firstValue("Location").orElse("");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The token of its first form; empty if it has none. */
        public String token() {
            var field = page().selectFirst("input[name=_csrf]");
            return field == null ? "" : field.attr("value");
        }
    }

    public Answer get(String path, String... headers) {
        var request = HttpRequest.newBuilder(uri(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Sends files as a program does. */
    public Answer post(String action, Multipart form, String... headers) {
        return send(HttpRequest.newBuilder(uri(action))
                .header("Content-Type", form.type())
                .headers(headers)
                .POST(BodyPublishers.ofByteArray(form.body())));
    }

    /** Opens a page and sends a form to its address with the token of that page. */
    public Answer send(String page, String action, String... fields) {
        return post(action, get(page).token(), fields);
    }

    /** Sends a form with a token. */
    public Answer post(String action, String token, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        if (!token.isEmpty()) {
            all.addAll(List.of("_csrf", token));
        }
        var body = new StringBuilder();
        for (var at = 0; at < all.size(); at += 2) {
            body.append(at == 0 ? "" : "&")
                    .append(encoded(all.get(at)))
                    .append('=')
                    .append(encoded(all.get(at + 1)));
        }
        return send(HttpRequest.newBuilder(uri(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public Answer signIn(String email, String password) {
        return send("/account/sign-in", "/account/sign-in", "email", email, "password", password);
    }

    /** Opens a page and sends files to its address, as a browser sends a form with files. */
    public Answer sendFiles(String page, String action, Multipart form) {
        return post(action, form.field("_csrf", get(page).token()));
    }

    /** Sends files, with whatever the form holds. */
    public Answer post(String action, Multipart form) {
        return send(HttpRequest.newBuilder(uri(action))
                .header("Content-Type", form.type())
                .POST(BodyPublishers.ofByteArray(form.body())));
    }

    /** The value of a cookie that it holds; empty if it does not. */
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** Takes a cookie that somebody gave to it. */
    public void carry(String name, String value) {
        cookies.put(name, value);
    }

    private URI uri(String path) {
        return URI.create(path.startsWith("http") ? path : site + path);
    }

    private Answer send(HttpRequest.Builder request) {
        if (!always.isEmpty()) {
            request.headers(always.toArray(String[]::new));
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    String.join(
                            "; ",
                            cookies.entrySet().stream().map(Map.Entry::toString).toList()));
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(response);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        var pair = header.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
