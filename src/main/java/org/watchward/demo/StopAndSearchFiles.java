package org.watchward.demo;

import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** The stop and search file of each month, as data.police.uk publishes it. */
final class StopAndSearchFiles {

    static final String HEADER = "Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,"
            + "Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,"
            + "Outcome linked to object of search,Removal of more than just outer clothing";

    private static final double SEARCHES_A_ROW = 0.04;

    private static final List<String> TYPES =
            List.of("Person search", "Person search", "Person search", "Person and Vehicle search", "Vehicle search");
    private static final List<String> AGES = List.of("10-17", "18-24", "18-24", "25-34", "over 34", "over 34");
    private static final List<String> ETHNICITIES = List.of(
            "White - English/Welsh/Scottish/Northern Irish/British,White",
            "White - English/Welsh/Scottish/Northern Irish/British,White",
            "White - English/Welsh/Scottish/Northern Irish/British,White",
            "White - Any other White background,White",
            "Asian/Asian British - Any other Asian background,Asian",
            "Black/African/Caribbean/Black British - African,Black",
            "Mixed/Multiple ethnic groups - White and Black Caribbean,Black",
            "Other ethnic group - Not stated,White",
            "Other ethnic group - Not stated,");
    private static final List<String> GROUNDS = List.of(
            "Misuse of Drugs Act 1971 (section 23),Controlled drugs",
            "Misuse of Drugs Act 1971 (section 23),Controlled drugs",
            "Misuse of Drugs Act 1971 (section 23),Controlled drugs",
            "Police and Criminal Evidence Act 1984 (section 1),Stolen goods",
            "Police and Criminal Evidence Act 1984 (section 1),Offensive weapons",
            "Police and Criminal Evidence Act 1984 (section 1),Article for use in theft");
    private static final List<String> OUTCOMES = List.of(
            "A no further action disposal,",
            "A no further action disposal,",
            "A no further action disposal,",
            "Arrest,True",
            "Arrest,False",
            "Community resolution,True",
            "Khat or Cannabis warning,True",
            "Summons / charged by post,True");

    private final Plan plan;
    private final Crimes crimes;
    private final List<List<SnapPoint>> points;

    StopAndSearchFiles(Plan plan, Crimes crimes, List<List<SnapPoint>> points) {
        this.plan = plan;
        this.crimes = crimes;
        this.points = points;
    }

    Packed file(int month) {
        var dice = Dice.of(plan.seed(), "stop and search", month);
        var drugs = IntStream.range(0, points.size())
                .map(piece -> crimes.happened(month, Category.DRUGS, piece))
                .toArray();
        try (var lines = new Lines()) {
            lines.line(HEADER);
            var perDrugsOffence = SEARCHES_A_ROW / Category.DRUGS.share();
            for (var piece = 0; piece < drugs.length; piece++) {
                var count = dice.poisson(drugs[piece] * perDrugsOffence);
                for (var i = 0; i < count; i++) {
                    lines.line(search(month, points.get(piece), dice));
                }
            }
            return lines.packed(Text.of("%1$s/%1$s-%2$s-stop-and-search.csv", plan.month(month), District.FORCE_ID));
        }
    }

    private String search(int month, List<SnapPoint> here, Dice dice) {
        var type = dice.oneOf(TYPES);
        var person = !type.equals("Vehicle search");
        var point = dice.oneOf(here);
        return String.join(
                ",",
                type,
                time(month, dice) + "+00:00",
                dice.chance(0.02) ? "True" : "False",
                "",
                dice.chance(0.04) ? "," : point.latitude() + "," + point.longitude(),
                person ? (dice.chance(0.88) ? "Male" : "Female") : "",
                person ? dice.oneOf(AGES) : "",
                person ? dice.oneOf(ETHNICITIES) : ",",
                dice.oneOf(GROUNDS),
                dice.oneOf(OUTCOMES),
                person ? (dice.chance(0.04) ? "True" : "False") : "");
    }

    private String time(int month, Dice dice) {
        var first = plan.month(month).atDay(1).atStartOfDay();
        LocalDateTime time = first.plusMinutes(dice.below(plan.month(month).lengthOfMonth() * 24 * 60));
        return time.toString().length() == 16 ? time + ":00" : time.toString();
    }
}
