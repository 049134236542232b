package org.watchward.demo;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The street and outcomes files of each month, as data.police.uk publishes them. */
final class PoliceFiles {

    static final String STREET_HEADER = "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,"
            + "LSOA name,Crime type,Last outcome category,Context";
    static final String OUTCOMES_HEADER =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Outcome type";

    private static final String FORCE = District.FORCE_NAME + "," + District.FORCE_NAME + ",";
    private static final byte[] NO_LOCATION = Lines.bytes(",,No Location,,,");
    private static final int MALFORMED_EVERY = 17;

    private final Plan plan;
    private final Crimes crimes;
    private final Investigations investigations;
    private final List<List<byte[]>> points;
    private final List<byte[]> codes11;
    private final List<byte[]> codes21;
    private final int[] order;
    private final Map<Category, byte[]> labels;

    PoliceFiles(Plan plan, County county, Crimes crimes, List<List<SnapPoint>> snapPoints) {
        this.plan = plan;
        this.crimes = crimes;
        investigations = new Investigations(plan.seed());
        points = snapPoints.stream()
                .map(piece -> piece.stream().map(PoliceFiles::published).toList())
                .toList();
        codes11 = IntStream.range(0, county.pieces())
                .mapToObj(piece -> published(county.lsoa11(piece)))
                .toList();
        codes21 = IntStream.range(0, county.pieces())
                .mapToObj(piece -> published(county.lsoa21(piece)))
                .toList();
        order = IntStream.range(0, county.pieces())
                .boxed()
                .sorted(Comparator.comparing(piece -> county.lsoa21(piece).name()))
                .mapToInt(Integer::intValue)
                .toArray();
        labels = Arrays.stream(Category.values())
                .collect(Collectors.toMap(category -> category, category -> Lines.bytes(category.label() + ",")));
    }

    private static byte[] published(SnapPoint point) {
        return Lines.bytes(point.longitude() + "," + point.latitude() + "," + point.location() + ",");
    }

    private static byte[] published(Lsoa lsoa) {
        return Lines.bytes(lsoa.code() + "," + lsoa.name() + ",");
    }

    /** A compressed street file, and what is wrong in it on purpose. */
    record Street(Packed file, List<Flaw> flaws, int repeatedIds) {}

    /** A row of a file that is wrong on purpose; lines count from 1, the header being the first. */
    record Flaw(String file, long line, Malformed reason) {}

    Street street(int month) {
        try (var lines = new Lines()) {
            var name = name(month, "street");
            lines.line(STREET_HEADER);
            var writing = new StreetMonth(lines, month, name);
            writing.write();
            return new Street(lines.packed(name), List.copyOf(writing.flaws), writing.repeatedIds);
        }
    }

    Packed outcomes(int month) {
        try (var lines = new Lines()) {
            lines.line(OUTCOMES_HEADER);
            var prefix = Lines.bytes("," + plan.month(month) + "," + FORCE);
            for (var piece : order) {
                outcomes(lines, month, piece, prefix);
            }
            outcomes(lines, month, crimes.nowhere(), prefix);
            return lines.packed(name(month, "outcomes"));
        }
    }

    private String name(int month, String kind) {
        return Text.of("%1$s/%1$s-%2$s-%3$s.csv", plan.month(month), District.FORCE_ID, kind);
    }

    /** Outcomes that came this month, of crimes of this month and earlier ones. */
    private void outcomes(Lines lines, int month, int piece, byte[] prefix) {
        for (var wait = 0; wait <= StrictMath.min(month, Outcome.LONGEST_WAIT); wait++) {
            for (var category : Category.values()) {
                outcomes(lines, month, wait, category, piece, prefix);
            }
        }
    }

    private void outcomes(Lines lines, int month, int wait, Category category, int piece, byte[] prefix) {
        var then = month - wait;
        var count =
                plan.missing(then) ? crimes.happened(then, category, piece) : crimes.published(then, category, piece);
        var cell = investigations.cell(then, category, piece);
        for (var which = 0; category.crime() && which < count; which++) {
            var crime = investigations.crime(cell, which);
            var outcome = investigations.outcome(crime, category);
            if (outcome != Outcome.NEVER && investigations.wait(crime, outcome) == wait) {
                id(lines, cell, crime, which);
                lines.add(prefix);
                place(lines, month, piece, crime);
                lines.line(outcome.label());
            }
        }
    }

    private boolean id(Lines lines, long cell, long crime, int which) {
        var repeated = investigations.repeated(crime, which);
        investigations.id(lines, repeated ? investigations.crime(cell, which - 1) : crime);
        return repeated;
    }

    private void place(Lines lines, int month, int piece, long crime) {
        if (piece == crimes.nowhere()) {
            lines.add(NO_LOCATION);
            return;
        }
        var here = points.get(piece);
        lines.add(here.get(investigations.point(crime, here.size()))).add(code(month, piece, crime));
    }

    private byte[] code(int month, int piece, long crime) {
        var older = switch (plan.codes(month)) {
            case OF_2011 -> true;
            case MIXED -> investigations.older(crime);
            case OF_2021 -> false;
        };
        return (older ? codes11 : codes21).get(piece);
    }

    /** Writes one month, place by place. */
    private final class StreetMonth {
        private final Lines lines;
        private final int month;
        private final String name;
        private final byte[] prefix;
        private final List<Flaw> flaws = new ArrayList<>();
        private final List<Malformed> toCome = new ArrayList<>();
        private int repeatedIds;

        StreetMonth(Lines lines, int month, String name) {
            this.lines = lines;
            this.month = month;
            this.name = name;
            prefix = Lines.bytes("," + plan.month(month) + "," + FORCE);
            if (plan.malformed(month)) {
                Arrays.stream(Malformed.values())
                        .forEach(kind -> toCome.addAll(Collections.nCopies(kind.inEachFile(), kind)));
            }
        }

        void write() {
            for (var i = 0; i < order.length; i++) {
                if (!toCome.isEmpty() && i % MALFORMED_EVERY == 0) {
                    malformed(toCome.remove(0), order[i]);
                }
                rows(order[i]);
            }
            rows(crimes.nowhere());
        }

        private void rows(int piece) {
            for (var category : Category.values()) {
                var count = crimes.published(month, category, piece);
                var cell = investigations.cell(month, category, piece);
                for (var which = 0; which < count; which++) {
                    row(category, piece, cell, which);
                }
            }
        }

        private void row(Category category, int piece, long cell, int which) {
            var crime = investigations.crime(cell, which);
            if (category.crime() && id(lines, cell, crime, which)) {
                repeatedIds++;
            }
            lines.add(prefix);
            place(lines, month, piece, crime);
            lines.add(Objects.requireNonNull(labels.get(category)));
            if (category.crime()) {
                var outcome = investigations.outcome(crime, category);
                var age = plan.months() - 1 - month;
                lines.add(outcome.lastOutcome(investigations.wait(crime, outcome), age));
            }
            lines.line(",");
        }

        private void malformed(Malformed kind, int piece) {
            var crime = investigations.crime(investigations.cell(month, Category.BURGLARY, piece), -1 - toCome.size());
            var good = new String(points.get(piece).get(0), StandardCharsets.UTF_8);
            var code = new String(code(month, piece, crime), StandardCharsets.UTF_8);
            var afterMonth = "," + FORCE + good + code;
            investigations.id(lines, crime);
            switch (kind) {
                case BAD_MONTH -> lines.line("," + plan.month(month).getYear() + "-13" + afterMonth + BURGLARY);
                case COORDINATES_OUT_OF_RANGE ->
                    lines.line("," + plan.month(month) + "," + FORCE + "181.250000,95.400000"
                            + good.substring(good.indexOf(",On")) + code + BURGLARY);
                case UNKNOWN_CATEGORY ->
                    lines.line("," + plan.month(month) + afterMonth + "Unlisted nuisance,Under investigation,");
                case RAGGED -> lines.line("," + plan.month(month) + "," + FORCE + good + "E01");
            }
            flaws.add(new Flaw(name, lines.count(), kind));
        }
    }

    private static final String BURGLARY = Category.BURGLARY.label() + ",Under investigation,";
}
