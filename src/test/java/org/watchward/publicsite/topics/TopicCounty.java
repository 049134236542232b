package org.watchward.publicsite.topics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.areas.AreaLoading;
import org.watchward.areas.Boundary;
import org.watchward.areas.Containment;
import org.watchward.areas.Fit;
import org.watchward.areas.Headcount;
import org.watchward.areas.Listing;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Reach;
import org.watchward.sources.Import;
import org.watchward.sources.Progress;

/**
 * A county for the topics, 2014 to 2016: a vale of 25 LSOAs in two wards, 1,500 residents each, and a city of one, where nothing is
 * recorded. Of the vale's LSOAs the first five are the most deprived and have 5 burglaries a month each, the next five 4, the last 1:
 * 75 in all, of which 15 are charged in the same month and 30 closed without a suspect in the next. In 2016 four searches a month, of which
 * one finds what was looked for. In 2015 and 2016 two are killed on the roads each year, and one is hurt who was seriously so
 * by a chance of 0.5.
 */
final class TopicCounty {

    static final String VALE = "E07900101";
    static final String CITY = "E07900102";
    static final String FORCE = "E23900101";

    private static final int LSOAS = 25;
    private static final double DEGREES = 0.02;
    private static final String STREET =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,"
                    + "LSOA name,Crime type,Last outcome category,Context";
    private static final String OUTCOMES =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type";
    private static final String STOPS =
            "Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,"
                    + "Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,"
                    + "Outcome linked to object of search,Removal of more than just outer clothing";

    private TopicCounty() {}

    static void load(BeanFactory beans, Path folder) throws IOException {
        Reach.application(() -> beans.getBean(TransactionTemplate.class)
                .executeWithoutResult(transaction -> areas(beans.getBean(AreaLoading.class))));
        for (var month : Period.parse("2014-01..2016-12").months()) {
            write(folder, month, "street", STREET, street(month));
            write(folder, month, "outcomes", OUTCOMES, outcomes(month));
            if (month.getYear() == 2016) {
                write(folder, month, "stop-and-search", STOPS, stops(month));
            }
        }
        Files.write(folder.resolve("File_7_IoD2025.csv"), deprivation());
        Files.write(folder.resolve("collisions.csv"), collisions());
        Files.write(folder.resolve("casualties.csv"), casualties());
        Reach.application(
                () -> beans.getBean(Import.class).run(List.of(folder), LocalDate.of(2017, 5, 1), Progress.NONE));
    }

    private static void areas(AreaLoading loading) {
        var load = loading.begin(new ReleaseId(1));
        load.list(Listing.of(new AreaCode(FORCE), "Ardenshire", 2024));
        load.list(Listing.of(new AreaCode(VALE), "Vale of Arden", 2024));
        load.list(Listing.of(new AreaCode(CITY), "Ardenford", 2024));
        load.contain(within(VALE, FORCE));
        load.contain(within(CITY, FORCE));
        for (var ward = 0; ward < 2; ward++) {
            load.list(Listing.of(new AreaCode(ward(ward)), ward == 0 ? "Castle" : "Heath", 2024));
            load.contain(within(ward(ward), VALE));
        }
        for (var number = 0; number <= LSOAS; number++) {
            var code = new AreaCode(lsoa(number));
            load.list(Listing.of(code, "Arden " + number, 2021));
            load.contain(within(lsoa(number), number < LSOAS ? VALE : CITY));
            if (number < LSOAS) {
                load.contain(within(lsoa(number), ward(number < LSOAS / 2 ? 0 : 1)));
            }
            load.count(new Headcount(code, Headcount.Population.RESIDENTS, 2015, 2020, 1_500));
            load.bound(new Boundary(code, 2021, strip(number), false));
        }
        load.settle();
    }

    private static org.locationtech.jts.geom.Geometry strip(int number) {
        return new GeometryFactory()
                .toGeometry(new Envelope(-1.5 + number * DEGREES, -1.5 + (number + 1) * DEGREES, 51.9, 52.1));
    }

    private static Containment within(String part, String whole) {
        return new Containment(new AreaCode(part), new AreaCode(whole), 2024, Fit.EXACT);
    }

    private static String ward(int number) {
        return "E0590010" + (number + 1);
    }

    private static String lsoa(int number) {
        return String.format(Locale.ROOT, "E019001%02d", number);
    }

    private static List<String> street(YearMonth month) {
        var rows = new ArrayList<String>();
        for (var number = 0; number < LSOAS; number++) {
            for (var each = 0; each < 5 - number / 5; each++) {
                rows.add(id(month, rows.size()) + "," + month + "," + place(number) + "Burglary,,");
            }
        }
        return rows;
    }

    private static List<String> outcomes(YearMonth month) {
        var rows = new ArrayList<String>();
        IntStream.range(0, 15)
                .forEach(crime -> rows.add(id(month, crime) + "," + month + "," + place(0) + "Suspect charged"));
        IntStream.range(15, 45)
                .forEach(crime -> rows.add(id(month.minusMonths(1), crime) + "," + month + "," + place(0)
                        + "Investigation complete; no suspect identified"));
        return rows;
    }

    private static String place(int number) {
        return "Ardenshire Police,Ardenshire Police,-1.5,52.0,On or near High Street," + lsoa(number) + ",Arden,";
    }

    private static String id(YearMonth month, int crime) {
        return String.format(Locale.ROOT, "%064x", month.getYear() * 100_000 + month.getMonthValue() * 1_000 + crime);
    }

    private static List<String> stops(YearMonth month) {
        return List.of(
                stop(month, "Arrest,True"),
                stop(month, "A no further action disposal,False"),
                stop(month, "A no further action disposal,False"),
                stop(month, "A no further action disposal,False"));
    }

    private static String stop(YearMonth month, String outcome) {
        return "Person search," + month + "-03T10:00:00+00:00,False,,52.0,-1.49"
                + ",Male,18-24,,White,Misuse of Drugs Act 1971 (section 23),Controlled drugs," + outcome + ",False";
    }

    private static void write(Path folder, YearMonth month, String kind, String header, List<String> rows)
            throws IOException {
        var lines = new ArrayList<>(List.of(header));
        lines.addAll(rows);
        Files.write(folder.resolve(month + "-ardenshire-" + kind + ".csv"), lines);
    }

    private static List<String> deprivation() {
        var rows = new ArrayList<>(List.of("LSOA code (2021),LSOA name (2021),Local Authority District code (2024),"
                + "Local Authority District name (2024),Income Score (rate),Income Rank (where 1 is most deprived),"
                + "Income Decile (where 1 is most deprived 10% of LSOAs)"));
        for (var number = 0; number < LSOAS; number++) {
            rows.add(lsoa(number) + ",Arden," + VALE + ",Vale of Arden,0.1," + (1 + 1_000 * number) + ",1");
        }
        return rows;
    }

    private static List<String> collisions() {
        var rows = new ArrayList<>(List.of("collision_index,collision_year,police_force,collision_severity,"
                + "number_of_casualties,date,local_authority_ons_district,lsoa_of_collision_location"));
        for (var year = 2015; year <= 2016; year++) {
            rows.add(year + "a," + year + ",99,1,3,05/01/" + year + "," + VALE + "," + lsoa(0));
        }
        return rows;
    }

    private static List<String> casualties() {
        var rows = new ArrayList<>(List.of("collision_index,collision_year,vehicle_reference,casualty_reference,"
                + "casualty_class,casualty_severity,casualty_adjusted_serious"));
        for (var year = 2015; year <= 2016; year++) {
            rows.add(year + "a," + year + ",1,1,1,1,0");
            rows.add(year + "a," + year + ",1,2,2,1,0");
            rows.add(year + "a," + year + ",1,3,2,3,0.5");
        }
        return rows;
    }
}
