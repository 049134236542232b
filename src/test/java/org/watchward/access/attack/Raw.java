package org.watchward.access.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Requests as bytes, with whatever no well-behaved client would send. */
final class Raw {

    private static final int PATIENCE = 10_000;

    private Raw() {}

    /** All that comes back until the server closes; headers begin each answer. */
    static String ask(int port, String request) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.net.SocketException closedWhileWeStillSent) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request with a method, an address and further header lines; each ends with a line end. */
    static String ask(int port, String method, String path, String headers) {
        return ask(
                port,
                method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n" + headers
                        + "\r\n");
    }

    /** 0 if nothing was answered. */
    static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
    }

    static String head(String answer) {
        return answer.split("\r\n\r\n", 2)[0];
    }

    static String body(String answer) {
        var parts = answer.split("\r\n\r\n", 2);
        return parts.length == 2 ? parts[1] : "";
    }
}
