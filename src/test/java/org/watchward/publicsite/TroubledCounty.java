package org.watchward.publicsite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.areas.AreaLoading;
import org.watchward.areas.Containment;
import org.watchward.areas.Fit;
import org.watchward.areas.Headcount;
import org.watchward.areas.Listing;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Home;
import org.watchward.platform.Reach;
import org.watchward.sources.Import;
import org.watchward.sources.PoliceCsv;
import org.watchward.sources.Progress;

/**
 * Five districts of 9,000 people, each the peers of the others, over four years. In the first of them burglary, robbery and vehicle
 * crime rise from below its peers to far above; its other theft is above and still, its shoplifting rises and is far below.
 */
public final class TroubledCounty {

    public static final String SUBJECT = "E07900201";

    public static final String FORCE = "E23900101";
    static final String LSOA = "E01900203";

    private static final int DISTRICTS = 5;
    private static final List<YearMonth> MONTHS =
            Period.parse("2013-01..2016-12").months();

    private TroubledCounty() {}

    /** A kind of crime: how many a month the subject has at first and at last, and each peer throughout. */
    private record Course(String kind, double first, double last, double peers) {}

    private static final List<Course> COURSES = List.of(
            new Course("Burglary", 6, 30, 8),
            new Course("Robbery", 5, 24, 6),
            new Course("Vehicle crime", 6, 36, 9),
            new Course("Other theft", 20, 20, 8),
            new Course("Shoplifting", 4, 12, 90),
            new Course("Bicycle theft", 7, 7, 7));

    public static void load(BeanFactory beans, Path folder) throws IOException {
        declarePeers(beans.getBean(Home.class).catalogue());
        Reach.application(() -> beans.getBean(TransactionTemplate.class)
                .executeWithoutResult(transaction -> areas(beans.getBean(AreaLoading.class))));
        var random = new Random(11);
        for (var month : MONTHS) {
            Files.write(folder.resolve(month + "-ardenshire-street.csv"), lines(month, random));
        }
        Reach.application(
                () -> beans.getBean(Import.class).run(List.of(folder), LocalDate.of(2017, 2, 1), Progress.NONE));
    }

    private static void declarePeers(Path catalogue) throws IOException {
        var codes = new ArrayList<String>();
        for (var number = 1; number <= DISTRICTS; number++) {
            codes.add(district(number));
        }
        Files.writeString(
                Files.createDirectories(catalogue.resolve("peer-groups")).resolve("ours.yaml"),
                """
                id: most-similar
                name: Most similar group
                source: Invented for a test
                date: "2016-01-01"
                members: [%s]
                """.formatted(String.join(", ", codes)));
    }

    private static void areas(AreaLoading loading) {
        var load = loading.begin(new ReleaseId(1));
        load.list(Listing.of(new AreaCode(FORCE), "Ardenshire", 2024));
        for (var number = 1; number <= DISTRICTS; number++) {
            load.list(Listing.of(new AreaCode(district(number)), "Hundred " + number, 2024));
            load.list(Listing.of(new AreaCode(lsoa(number)), "Hundred " + number + " 001A", 2021));
            load.contain(within(lsoa(number), district(number)));
            load.contain(within(district(number), FORCE));
            load.count(
                    new Headcount(new AreaCode(district(number)), Headcount.Population.RESIDENTS, 2015, 2020, 9_000));
        }
        load.settle();
    }

    private static Containment within(String part, String whole) {
        return new Containment(new AreaCode(part), new AreaCode(whole), 2024, Fit.EXACT);
    }

    private static String district(int number) {
        return "E0790020" + number;
    }

    private static String lsoa(int number) {
        return "E0190020" + number;
    }

    private static List<String> lines(YearMonth month, Random random) {
        var lines = new ArrayList<>(List.of(PoliceCsv.HEADER));
        var gone = MONTHS.indexOf(month) / (double) (MONTHS.size() - 1);
        for (var number = 1; number <= DISTRICTS; number++) {
            for (var course : COURSES) {
                var usual = number == 1 ? course.first() + gone * (course.last() - course.first()) : course.peers();
                var count = Math.max(0, (int) Math.round(usual + Math.sqrt(usual) * random.nextGaussian()));
                lines.addAll(Collections.nCopies(count, row(month, number, course.kind())));
            }
        }
        return lines;
    }

    private static String row(YearMonth month, int number, String kind) {
        return "," + month + ",Ardenshire Police,Ardenshire Police,-1.5,52.0,On or near High Street," + lsoa(number)
                + ",Hundred " + number + " 001A," + kind + ",,";
    }
}
