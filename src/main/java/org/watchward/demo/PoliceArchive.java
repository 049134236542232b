package org.watchward.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * The archive of data.police.uk: a zip with a folder for each month. Files are made and compressed on every processor,
 * a few ahead of the one being written, and always stand in the same order.
 */
final class PoliceArchive {

    private static final int AHEAD = 1;

    private final Plan plan;
    private final PoliceFiles files;
    private final StopAndSearchFiles searches;
    private final Consumer<String> progress;
    private final List<PoliceFiles.Flaw> flaws = new ArrayList<>();
    private final List<FileRows> fileRows = new ArrayList<>();
    private int repeatedIds;
    private long streetRows;

    PoliceArchive(Plan plan, PoliceFiles files, StopAndSearchFiles searches, Consumer<String> progress) {
        this.plan = plan;
        this.files = files;
        this.searches = searches;
        this.progress = progress;
    }

    /** Rows of one file of the archive, the malformed ones included. */
    record FileRows(String file, long rows, int repeatedIds) {}

    /** Rows that are wrong on purpose. */
    List<PoliceFiles.Flaw> flaws() {
        return List.copyOf(flaws);
    }

    /** Every file of the archive. */
    List<FileRows> fileRows() {
        return List.copyOf(fileRows);
    }

    int repeatedIds() {
        return repeatedIds;
    }

    void write(Path file, boolean streetOnly) throws IOException, InterruptedException {
        var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try (var zip = new ZipArchiveOutputStream(file)) {
            zip.setUseZip64(Zip64Mode.AsNeeded);
            write(zip, jobs(streetOnly), workers);
        } catch (ExecutionException e) {
            throw new IOException("could not make " + file, e);
        } finally {
            workers.shutdownNow();
        }
    }

    private List<Callable<PoliceFiles.Street>> jobs(boolean streetOnly) {
        var jobs = new ArrayList<Callable<PoliceFiles.Street>>();
        for (var index = 0; index < plan.months(); index++) {
            var month = index;
            if (!plan.missing(month)) {
                jobs.add(() -> files.street(month));
            }
            if (!plan.missing(month) && !streetOnly) {
                jobs.add(() -> new PoliceFiles.Street(files.outcomes(month), List.of(), 0));
            }
            if (!streetOnly) {
                jobs.add(() -> new PoliceFiles.Street(searches.file(month), List.of(), 0));
            }
        }
        return jobs;
    }

    private void write(ZipArchiveOutputStream zip, List<Callable<PoliceFiles.Street>> jobs, ExecutorService workers)
            throws IOException, InterruptedException, ExecutionException {
        var waiting = new ArrayDeque<Future<PoliceFiles.Street>>();
        var next = 0;
        while (next < jobs.size() || !waiting.isEmpty()) {
            while (next < jobs.size() && waiting.size() < Runtime.getRuntime().availableProcessors() + AHEAD) {
                waiting.add(workers.submit(jobs.get(next++)));
            }
            add(zip, waiting.remove().get());
        }
    }

    private void add(ZipArchiveOutputStream zip, PoliceFiles.Street made) throws IOException {
        var file = made.file();
        var entry = new ZipArchiveEntry(file.name());
        entry.setTime(published(fileRows.size())
                .atZone(ZoneId.systemDefault())
                .toInstant()
                .toEpochMilli());
        entry.setMethod(ZipEntry.DEFLATED);
        entry.setSize(file.size());
        entry.setCompressedSize(file.bytes().length());
        entry.setCrc(file.sum());
        zip.addRawArchiveEntry(entry, file.bytes().stream());
        flaws.addAll(made.flaws());
        repeatedIds += made.repeatedIds();
        fileRows.add(new FileRows(file.name(), file.rows(), made.repeatedIds()));
        report(file);
    }

    private void report(Packed file) {
        if (file.name().endsWith("-street.csv")) {
            streetRows += file.rows();
            progress.accept(
                    Text.of("%s  %,d of %,d street rows", file.name().substring(0, 7), streetRows, plan.rows()));
        }
    }

    /** Archives appear on the site about five weeks after the last month ends. */
    private LocalDateTime published(int place) {
        return plan.last().plusMonths(2).atDay(5).atTime(9, 0).plusSeconds(2L * place);
    }
}
