package org.watchward.sources.arrivals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/**
 * The publisher of the archive as a server of our own: {@code /data/archive/latest.zip} leads to {@code /store/YYYY-MM.zip}, which
 * answers with what a test lays before it, in that order, and then with nothing.
 */
final class Publisher implements AutoCloseable {

    private final HttpServer server;
    private final Queue<Turn> turns = new ConcurrentLinkedQueue<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** What is answered once. */
    interface Turn {
        void answer(HttpExchange exchange) throws IOException;
    }

    Publisher() {
        server = made();
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/data/archive/latest.zip", exchange -> {
            exchange.getResponseHeaders().set("Location", "/store/2025-12.zip");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/store/", this::store);
        server.start();
    }

    private static HttpServer made() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void store(HttpExchange exchange) throws IOException {
        asked.add(String.valueOf(exchange.getRequestHeaders().getFirst("If-None-Match")));
        var turn = turns.poll();
        try (exchange) {
            if (turn == null) {
                exchange.sendResponseHeaders(404, -1);
            } else {
                turn.answer(exchange);
            }
        }
    }

    URI latest() {
        return address("/data/archive/latest.zip");
    }

    URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    /** What the entity tags were that it was asked with; {@code null} stands for none. */
    List<String> asked() {
        return asked;
    }

    int left() {
        return turns.size();
    }

    Publisher gives(byte[] zip, String tag) {
        return turn(exchange -> {
            exchange.getResponseHeaders().set("ETag", tag);
            exchange.getResponseHeaders().set("Content-Type", "application/zip");
            exchange.sendResponseHeaders(200, zip.length);
            exchange.getResponseBody().write(zip);
        });
    }

    Publisher givesNothingNew() {
        return turn(exchange -> exchange.sendResponseHeaders(304, -1));
    }

    Publisher leadsTo(String location) {
        return turn(exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    Publisher refuses(int status, String retryAfter) {
        return turn(exchange -> {
            if (!retryAfter.isEmpty()) {
                exchange.getResponseHeaders().set("Retry-After", retryAfter);
            }
            exchange.sendResponseHeaders(status, -1);
        });
    }

    /** Announces all and sends half. */
    Publisher givesHalf(byte[] zip) {
        return turn(exchange -> {
            exchange.sendResponseHeaders(200, zip.length);
            exchange.getResponseBody().write(zip, 0, zip.length / 2);
            exchange.getResponseBody().flush();
        });
    }

    /** Announces nothing and sends half. */
    Publisher givesHalfUnannounced(byte[] zip) {
        return turn(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(zip, 0, zip.length / 2);
        });
    }

    Publisher givesAnErrorPage() {
        return turn(exchange -> {
            var page = "\n<!DOCTYPE html><html><title>Down for maintenance</title></html>"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        });
    }

    /** Sends the beginning and then nothing for a long time. */
    Publisher stalls(byte[] zip) {
        return turn(exchange -> {
            exchange.sendResponseHeaders(200, zip.length);
            exchange.getResponseBody().write(zip, 0, 10);
            exchange.getResponseBody().flush();
            sleep(20_000);
        });
    }

    /** Sends all, in ten pieces with pauses between. */
    Publisher drips(byte[] zip, long pause) {
        return turn(exchange -> {
            exchange.sendResponseHeaders(200, zip.length);
            for (int piece = 0; piece < 10; piece++) {
                var from = zip.length * piece / 10;
                exchange.getResponseBody().write(zip, from, zip.length * (piece + 1) / 10 - from);
                exchange.getResponseBody().flush();
                sleep(pause);
            }
        });
    }

    private static void sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Publisher turn(Turn turn) {
        turns.add(turn);
        return this;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
