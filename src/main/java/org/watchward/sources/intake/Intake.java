package org.watchward.sources.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files to import, found by walking paths: files, folders, zips, and zips one level inside zips.
 *
 * <p>Holds the zips open until it is closed. What cannot be opened is a {@link Refusal}, and the rest goes on.
 */
public final class Intake implements Closeable {

    private final Path staging;
    private final List<Container> containers = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Closeable> open = new ArrayList<>();

    private Intake(Path staging) {
        this.staging = staging;
    }

    /**
     * Walks the paths in the order given.
     *
     * @param paths files, folders or zips
     * @param staging an existing folder for zips found inside zips
     * @throws IOException if a folder cannot be listed
     */
    public static Intake walk(List<Path> paths, Path staging) throws IOException {
        var intake = new Intake(staging);
        try {
            for (var path : paths) {
                intake.add(path);
            }
            return intake;
        } catch (IOException | RuntimeException failed) {
            intake.close();
            throw failed;
        }
    }

    /**
     * Takes files whose names were given with them: those that are no zips came together, and are one container.
     *
     * @param staging an existing folder for zips found inside zips
     */
    public static Intake offered(List<Offered> files, Path staging) throws IOException {
        var intake = new Intake(staging);
        try {
            intake.addOffered(files);
            return intake;
        } catch (IOException | RuntimeException failed) {
            intake.close();
            throw failed;
        }
    }

    private void addOffered(List<Offered> files) throws IOException {
        var loose = new ArrayList<Candidate>();
        for (var file : files) {
            if (zipOfFiles(file.path())) {
                addZip(file.path(), file.name());
            } else {
                loose.add(onDisk(file.path(), file.name()));
            }
        }
        if (!loose.isEmpty()) {
            loose.sort(Comparator.comparing(Candidate::name));
            var more = loose.size() - 1;
            var name = loose.get(0).name() + (more == 0 ? "" : " and " + more + " more");
            containers.add(new Container(name, Declarations.paired(loose)));
        }
    }

    /** What came in together, each with its files. */
    public List<Container> containers() {
        return List.copyOf(containers);
    }

    /** What could not be opened at all. */
    public List<Refusal> refusals() {
        return List.copyOf(refusals);
    }

    private void add(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            addFolder(path);
        } else if (!Files.exists(path)) {
            refuse(path.toString(), path + " does not exist. Expected a file, a folder or a zip.");
        } else {
            addFileOrZip(path);
        }
    }

    private void addFolder(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        var loose = new ArrayList<Candidate>();
        for (var file : files) {
            if (zipOfFiles(file)) {
                addZip(file, file.getFileName().toString());
            } else {
                loose.add(onDisk(file, folder.relativize(file).toString().replace('\\', '/')));
            }
        }
        if (!loose.isEmpty()) {
            var name = folder.toAbsolutePath().normalize().getFileName();
            containers.add(
                    new Container(name == null ? folder.toString() : name.toString(), Declarations.paired(loose)));
        }
    }

    private void addFileOrZip(Path file) throws IOException {
        if (zipOfFiles(file)) {
            addZip(file, file.getFileName().toString());
        } else {
            var name = file.getFileName().toString();
            var candidate = onDisk(file, name);
            for (var beside : Declarations.namesFor(name)) {
                if (Files.isRegularFile(file.resolveSibling(beside))) {
                    candidate.declaredBy(onDisk(file.resolveSibling(beside), beside));
                }
            }
            containers.add(new Container(name, List.of(candidate)));
        }
    }

    private void addZip(Path file, String name) throws IOException {
        var inside = new ArrayList<Candidate>();
        try {
            readZip(file, name, true, inside);
        } catch (Refused refused) {
            refuse(name, refused.words());
        }
        if (!inside.isEmpty()) {
            inside.sort(Comparator.comparing(Candidate::name));
            containers.add(new Container(name, Declarations.paired(inside)));
        }
    }

    private void readZip(Path file, String name, boolean outermost, List<Candidate> into) throws IOException {
        var zip = ZipEntries.open(file, name);
        open.add(zip);
        refusals.addAll(zip.refusals());
        for (var candidate : zip.candidates()) {
            try {
                addEntry(candidate, outermost, into);
            } catch (Refused refused) {
                refuse(candidate.name(), refused.words());
            }
        }
    }

    private void addEntry(Candidate candidate, boolean outermost, List<Candidate> into) throws IOException {
        if (!Magic.zip(candidate.head())) {
            into.add(candidate);
            return;
        }
        var unpacked = Unpacking.into(staging, candidate).path();
        if (Magic.document(unpacked)) {
            into.add(candidate);
        } else if (outermost) {
            readZip(unpacked, candidate.name(), false, into);
        } else {
            refuse(
                    candidate.name(),
                    candidate.name() + " is a zip inside a zip inside a zip. Expected one level only.");
        }
    }

    private boolean zipOfFiles(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4);
        }
        return Magic.zip(head) && !Magic.document(file);
    }

    private static Candidate onDisk(Path file, String name) throws IOException {
        var size = Files.size(file);
        return new Candidate(name, size, size, null, () -> Files.newInputStream(file));
    }

    private void refuse(String file, String message) {
        refusals.add(new Refusal(file, message));
    }

    @Override
    public void close() throws IOException {
        for (var zip : open) {
            zip.close();
        }
    }
}
