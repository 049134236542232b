package org.watchward.sources.arrivals;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import org.watchward.platform.PlainError;
import org.watchward.platform.jobs.Steps;
import org.watchward.platform.jobs.TryLater;

/**
 * Fetches one zip from a publisher. What may pass by itself (a busy server, half a file, an error page in its place) is tried
 * later; what somebody must put right is said in plain words.
 */
final class Download {

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;
    private static final int TOO_MANY = 429;
    private static final int TIMEOUT = 408;
    private static final Set<Integer> LEADS_ON = Set.of(301, 302, 303, 307, 308);
    private static final int MOST_LEADS = 5;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(30))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Clock clock;
    private final Duration patience;
    private final DataSize limit;
    private final List<String> hosts;

    /**
     * With the bounds of all downloads.
     *
     * @param patience how long nothing may come before it is given up
     * @param limit the most that is taken
     * @param hosts where an address may lead on to, beside its own
     */
    Download(Clock clock, Duration patience, DataSize limit, List<String> hosts) {
        this.clock = clock;
        this.patience = patience;
        this.limit = limit;
        this.hosts = List.copyOf(hosts);
    }

    /** What a server said of a file, so that it can be asked for what is newer. */
    record Mark(String etag, String lastModified) {

        static final Mark NONE = new Mark("", "");
    }

    /**
     * A file that came.
     *
     * @param name the last part of the address that it came from
     */
    record Came(String name, Mark mark) {}

    /**
     * Fetches a file.
     *
     * @param known of the file that is held; nothing comes if it is still the same
     * @param into where to write it
     * @return empty if it is the one that is known
     * @throws TryLater if it may come another time
     * @throws PlainError if it will not
     */
    @Nullable
    Came fetch(URI address, Mark known, Path into, long free, Steps steps) throws IOException {
        var size = new long[] {-1};
        var answer = answered(address, known, into, free, size, steps);
        if (answer.statusCode() == NOT_MODIFIED) {
            return null;
        }
        requireGood(answer, address);
        requireWholeZip(into, size[0]);
        return new Came(lastPart(answer.uri()), mark(answer));
    }

    /** What is answered in the end, where the address leads on to: to its own host and to those that are named, and no other. */
    private HttpResponse<Path> answered(URI address, Mark known, Path into, long free, long[] size, Steps steps)
            throws IOException {
        var at = address;
        for (int leads = 0; leads <= MOST_LEADS; leads++) {
            var coming = client.sendAsync(request(at, known), info -> body(info, into, size, free));
            var answer = watched(coming, into, size, steps);
            if (!LEADS_ON.contains(answer.statusCode())) {
                return answer;
            }
            at = next(at, address, answer);
        }
        throw new PlainError("The publisher's server leads from " + address + " on and on, and nowhere.");
    }

    private URI next(URI at, URI address, HttpResponse<?> answer) {
        try {
            var next = at.resolve(answer.headers().firstValue("Location").orElse(""));
            var host = String.valueOf(next.getHost());
            if (address.getScheme().equals(next.getScheme())
                    && (host.equals(address.getHost()) || hosts.contains(host))) {
                return next;
            }
        } catch (IllegalArgumentException noAddress) {
            // said below, as of any other that is not followed
        }
        throw new PlainError("The publisher's server leads on to "
                + answer.headers().firstValue("Location").orElse("nowhere")
                + ", which is not followed. If that is right, add its host to watchward.fetch.police.hosts.");
    }

    private static HttpRequest request(URI address, Mark known) {
        var request = HttpRequest.newBuilder(address)
                .header("User-Agent", "Watchward")
                .header("Accept", "application/zip, application/octet-stream;q=0.9");
        if (!known.etag().isEmpty()) {
            request.header("If-None-Match", known.etag());
        }
        if (!known.lastModified().isEmpty()) {
            request.header("If-Modified-Since", known.lastModified());
        }
        return request.GET().build();
    }

    private HttpResponse.BodySubscriber<Path> body(ResponseInfo info, Path into, long[] size, long free) {
        if (info.statusCode() != OK) {
            return BodySubscribers.replacing(into);
        }
        size[0] = info.headers().firstValueAsLong("Content-Length").orElse(-1);
        if (size[0] > Math.min(limit.toBytes(), free)) {
            throw new PlainError("The file is " + Told.size(size[0]) + ": more than may be fetched ("
                    + Told.size(limit.toBytes()) + ", watchward.uploads.limit) or than the disk has room for.");
        }
        return BodyHandlers.ofFile(into).apply(info);
    }

    /** Waits for the whole as long as any of it goes on coming. A time limit of the client would end a long download, not a dead one. */
    private HttpResponse<Path> watched(
            CompletableFuture<HttpResponse<Path>> coming, Path into, long[] size, Steps steps) throws IOException {
        var last = 0L;
        var still = clock.instant();
        while (true) {
            try {
                return coming.get(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException goesOn) {
                var got = Files.exists(into) ? Files.size(into) : 0;
                steps.at(got, Math.max(size[0], 0), "Fetching: " + Told.size(got) + ".");
                if (got > last) {
                    last = got;
                    still = clock.instant();
                }
                give(coming, got, still);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                coming.cancel(true);
                throw new InterruptedIOException("interrupted while fetching");
            } catch (ExecutionException e) {
                throw failed(e);
            }
        }
    }

    private void give(CompletableFuture<?> coming, long got, Instant still) {
        if (got > limit.toBytes()) {
            coming.cancel(true);
            throw new PlainError("The file is more than may be fetched (" + Told.size(limit.toBytes())
                    + ", watchward.uploads.limit).");
        }
        if (still.plus(patience).isBefore(clock.instant())) {
            coming.cancel(true);
            throw new TryLater("The publisher's server sent nothing more for " + patience.toSeconds() + " seconds.");
        }
    }

    private static RuntimeException failed(ExecutionException failed) {
        var plain = PlainError.in(failed);
        return plain != null
                ? plain
                : new TryLater("The publisher's server could not be reached, or broke off: "
                        + String.valueOf(failed.getCause()).replaceFirst("^[\\w.]+: ", "") + ".");
    }

    private void requireGood(HttpResponse<?> answer, URI address) {
        var status = answer.statusCode();
        if (status == OK) {
            return;
        }
        if (status == TOO_MANY || status == TIMEOUT || status >= 500) {
            throw new TryLater("The publisher's server is busy (it answered " + status + ").", retryAfter(answer));
        }
        throw new PlainError("The publisher's server answered " + status + " to " + address
                + ". Is watchward.fetch.police.address the address of a file?");
    }

    /** How long it asks to be left alone: seconds, or until a moment. */
    private @Nullable Duration retryAfter(HttpResponse<?> answer) {
        var said = answer.headers().firstValue("Retry-After").orElse("").strip();
        if (said.matches("\\d{1,6}")) {
            return Duration.ofSeconds(Long.parseLong(said));
        }
        try {
            var until = ZonedDateTime.parse(said, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Duration.between(clock.instant(), until.toInstant());
        } catch (DateTimeException saysNothing) {
            return null;
        }
    }

    private static void requireWholeZip(Path file, long announced) throws IOException {
        if (announced >= 0 && Files.size(file) != announced) {
            throw new TryLater("Only " + Told.size(Files.size(file)) + " of " + Told.size(announced) + " came.");
        }
        if (webPage(file)) {
            throw new TryLater(
                    "A web page came in place of the file, perhaps an error page of the publisher's server.");
        }
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() == 0) {
                throw new TryLater("The zip that came is empty.");
            }
        } catch (ZipException notWhole) {
            throw new TryLater("What came is not a whole zip: it was cut short, or is something else.");
        }
    }

    private static boolean webPage(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var start = new String(in.readNBytes(64), java.nio.charset.StandardCharsets.UTF_8)
                    .stripLeading()
                    .toLowerCase(java.util.Locale.ROOT);
            return start.startsWith("<!doctype") || start.startsWith("<html");
        }
    }

    private static Mark mark(HttpResponse<?> answer) {
        return new Mark(
                answer.headers().firstValue("ETag").orElse(""),
                answer.headers().firstValue("Last-Modified").orElse(""));
    }

    private static String lastPart(URI address) {
        var path = String.valueOf(address.getPath());
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
