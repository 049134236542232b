package org.watchward.sources.arrivals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.watchward.platform.PlainError;
import org.watchward.platform.jobs.Order;
import org.watchward.platform.jobs.Steps;
import org.watchward.platform.jobs.Work;
import org.watchward.sources.arrivals.Arrival.Way;

/** Fetches the archive of the police if there is a newer one, as an arrival that then waits like any other. */
@Component
class FetchWork implements Work {

    static final String KIND = "fetch-archive";

    private final Receiving receiving;
    private final Arrivals arrivals;
    private final Intray intray;
    private final JdbcClient records;
    private final Clock clock;
    private final String address;
    private final DataSize reserve;
    private final Download download;

    FetchWork(
            Receiving receiving,
            Arrivals arrivals,
            Intray intray,
            JdbcClient records,
            Clock clock,
            @Value("${watchward.fetch.police.address:}") String address,
            @Value("${watchward.fetch.police.hosts}") List<String> hosts,
            @Value("${watchward.fetch.police.patience}") Duration patience,
            @Value("${watchward.uploads.limit}") DataSize limit,
            @Value("${watchward.uploads.reserve}") DataSize reserve) {
        this.receiving = receiving;
        this.arrivals = arrivals;
        this.intray = intray;
        this.records = records;
        this.clock = clock;
        this.address = address;
        this.reserve = reserve;
        this.download = new Download(clock, patience, limit, hosts);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Order order, Steps steps) {
        var from = address();
        Path into = null;
        try {
            into = Files.createTempFile(intray.sending(), "fetch-", ".part");
            var came = download.fetch(from, known(), into, intray.free() - reserve.toBytes(), steps);
            if (came == null) {
                return "Nothing newer is there than what was fetched before.";
            }
            return arrived(came, into, order);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            delete(into);
        }
    }

    private URI address() {
        try {
            var typed = URI.create(address.strip());
            if ("https".equals(typed.getScheme()) || ("http".equals(typed.getScheme()) && here(typed))) {
                return typed;
            }
        } catch (IllegalArgumentException noAddress) {
            // said below, as of any other that cannot be used
        }
        throw new PlainError("watchward.fetch.police.address is '" + address
                + "'. Expected the https address of a zip of the archive.");
    }

    private static boolean here(URI typed) {
        return List.of("localhost", "127.0.0.1").contains(String.valueOf(typed.getHost()));
    }

    private Download.Mark known() {
        return records.sql("select etag, last_modified from sources.fetched where address = :address")
                .param("address", address)
                .query((row, number) -> new Download.Mark(row.getString("etag"), row.getString("last_modified")))
                .optional()
                .orElse(Download.Mark.NONE);
    }

    private String arrived(Download.Came came, Path file, Order order) throws IOException {
        if (arrivals.known(Way.ARCHIVE, Intray.sha256(file))) {
            remember(came.mark());
            return "What is there was fetched before: nothing came in.";
        }
        var id = receiving.receive(
                Way.ARCHIVE,
                order.by(),
                null,
                List.of(new Receiving.Coming(
                        came.name(), into -> Files.move(file, into, StandardCopyOption.ATOMIC_MOVE))));
        remember(came.mark());
        return came.name() + " came, as arrival " + id + ". It waits until somebody makes it current.";
    }

    private void remember(Download.Mark mark) {
        records.sql("""
                        insert into sources.fetched (address, etag, last_modified, fetched_at)
                        values (:address, :etag, :lastModified, :now)
                        on conflict (address) do update
                        set etag = excluded.etag, last_modified = excluded.last_modified, fetched_at = excluded.fetched_at
                        """)
                .param("address", address)
                .param("etag", mark.etag())
                .param("lastModified", mark.lastModified())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static void delete(@org.jspecify.annotations.Nullable Path file) {
        if (file != null) {
            org.watchward.platform.Home.delete(file);
        }
    }
}
