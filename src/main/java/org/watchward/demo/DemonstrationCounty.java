package org.watchward.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Writes the files of the demonstration county, each in its publisher's own format (docs/demonstration-county.md). */
public final class DemonstrationCounty {

    /** The file whose presence says that everything beside it is invented. */
    public static final String MARKER = "watchward-demonstration.json";

    private static final String ARCHIVE = "police-archive.zip";
    private static final String TRUTH = "truth.json";
    private static final String README = "README.txt";
    private static final String TABLES = "prc-csp-tables.ods";
    private static final String PLACES = "geography";
    private static final String PEOPLE = "population";
    private static final String DEPRIVATION = "deprivation";
    private static final String CRIME = "recorded-crime";
    private static final String ROADS = "road-casualties";
    private static final String SEVERITY = "crime-severity";
    private static final String PARTNERS = "partners";

    private static final List<String> ALL = List.of(
            ARCHIVE, TRUTH, README, TABLES, PLACES, PEOPLE, DEPRIVATION, CRIME, ROADS, SEVERITY, PARTNERS, MARKER);

    private static final Set<String> EXPLANATIONS = Set.of(TRUTH, README, MARKER);

    private final Plan plan;
    private final County county;
    private final Residents residents;
    private final Levels levels;
    private final Consumer<String> progress;

    /** Throws {@link IllegalArgumentException} if the changes of the plan do not fit into its rows. */
    DemonstrationCounty(Plan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
        county = County.founded(plan.seed());
        residents = Residents.of(county, plan.seed());
        levels = Levels.of(plan, county, residents);
    }

    /**
     * The county as it is shown to newcomers: five years and some 280,000 rows, always the same.
     *
     * @param folder to write to; made if it is not there
     * @param progress told what is being written, a line at a time
     */
    public static void write(Path folder, Consumer<String> progress) throws IOException, InterruptedException {
        new DemonstrationCounty(Plan.standard(), progress).write(folder);
    }

    /** What of a written county is there to be imported: all but what explains it. */
    public static List<Path> published(Path folder) {
        return ALL.stream()
                .filter(name -> !EXPLANATIONS.contains(name))
                .map(folder::resolve)
                .filter(Files::exists)
                .toList();
    }

    void write(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        mark(folder);
        var crimes = Crimes.of(plan, county, levels);
        var points = SnapPoint.of(county, plan.seed());
        police(folder, crimes, points, false);
        progress.accept("Places and residents");
        new GeographyFiles(county).write(folder.resolve(PLACES));
        new PopulationFiles(county, residents).write(folder.resolve(PEOPLE));
        new DeprivationFile(county, residents, plan.seed()).write(folder.resolve(DEPRIVATION));
        progress.accept("Recorded crime, road casualties and fires");
        recordedCrime(folder.resolve(CRIME), crimes);
        new RoadCasualtyFiles(county, residents, points, plan.seed()).write(folder.resolve(ROADS));
        var partners = new PartnerFiles(plan, county, residents, crimes);
        partners.writeSeverity(folder.resolve(SEVERITY));
        partners.writeFires(folder.resolve(PARTNERS));
    }

    /** Only the street files: what the speed of an import is measured on. */
    void writeStreet(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        mark(folder);
        police(folder, Crimes.of(plan, county, levels), SnapPoint.of(county, plan.seed()), true);
    }

    /** Only quarterly tables, as large as the Home Office's. */
    static void writeTables(Path folder, long seed, long rows, Consumer<String> progress) throws IOException {
        Files.createDirectories(folder);
        mark(folder, seed, rows, 0);
        OpenDataTables.writeFullSize(folder.resolve(TABLES), seed, rows, progress);
    }

    /** Takes away what was written to a folder before, and nothing else. */
    static void clear(Path folder) throws IOException {
        for (var name : ALL) {
            if (Files.exists(folder.resolve(name))) {
                delete(folder.resolve(name));
            }
        }
    }

    private static void delete(Path path) throws IOException {
        try (var inside = Files.walk(path)) {
            for (var each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private void police(Path folder, Crimes crimes, List<List<SnapPoint>> points, boolean streetOnly)
            throws IOException, InterruptedException {
        var files = new PoliceFiles(plan, county, crimes, points);
        var archive = new PoliceArchive(plan, files, new StopAndSearchFiles(plan, crimes, points), progress);
        archive.write(folder.resolve(ARCHIVE), streetOnly);
        Json.write(folder.resolve(TRUTH), new Truth(plan, county, levels, crimes, archive).described());
    }

    /** A workbook for each two years, back from the last month, and the quarterly tables. */
    private void recordedCrime(Path folder, Crimes crimes) throws IOException {
        Files.createDirectories(folder);
        var offences = new Offences(plan, county, crimes);
        for (var last = plan.months() - 1; last >= 23; last -= 24) {
            new RecordedCrimeWorkbook(plan, county, residents, offences, last).write(folder);
        }
        OpenDataTables.write(folder.resolve(TABLES), plan, offences);
    }

    private void mark(Path folder) throws IOException {
        mark(folder, plan.seed(), plan.rows(), plan.changes());
    }

    /** Says of a folder that all of it is invented. */
    private static void mark(Path folder, long seed, long rows, int changes) throws IOException {
        var mark = new LinkedHashMap<String, Object>();
        mark.put("synthetic", true);
        mark.put("county", District.COUNTY_NAME);
        mark.put("force", District.FORCE_NAME);
        mark.put("seed", seed);
        mark.put("rows", rows);
        if (changes > 0) {
            mark.put("changes", changes);
        }
        Json.write(folder.resolve(MARKER), mark);
        Files.writeString(folder.resolve(README), WARNING);
    }

    private static final String WARNING = """
            This county does not exist.

            Every place, count and boundary in this folder was invented by a program, in the formats of
            the publishers of real statistics, so that Watchward can be tried and tested. Wendmoor, its districts and
            Wendmoor Police are found nowhere in England and Wales. Nothing here may be quoted as a fact.

            truth.json says what was planted in the files; watchward-demonstration.json marks them as invented.
            """;
}
