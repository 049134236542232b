package org.watchward.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The Home Office's open data tables of recorded crime by partnership and quarter: one sheet a financial year. */
final class OpenDataTables {

    /** The most rows that the tables of full size can hold. */
    static final long MOST_ROWS = 2_400_000;

    /** As many as make about 1.4 gigabytes of XML. */
    static final long FULL_SIZE = 1_170_000;

    static final Object[] HEADER = {
        "Financial Year",
        "Financial Quarter",
        "Police Force",
        "CSP Name",
        "Offence Description",
        "Offence Group",
        "Offence Subgroup",
        "Offence Code",
        "Offence Count"
    };

    private static final int LAST_YEAR = 2025;
    private static final int PARTNERSHIPS_A_FORCE = 8;

    private OpenDataTables() {}

    /** The tables of the county, from what its police recorded; only whole quarters. */
    static void write(Path file, Plan plan, Offences offences) throws IOException {
        try (var ods = new Ods(file)) {
            notes(ods);
            for (var year = financialYear(plan.month(0)); year <= financialYear(plan.last()); year++) {
                ods.startSheet(sheet(year));
                ods.row(HEADER);
                for (var quarter = 1; quarter <= 4; quarter++) {
                    var months = months(plan, year, quarter);
                    if (months.size() == 3) {
                        quarter(ods, year, quarter, months, offences);
                    }
                }
                ods.endSheet();
            }
        }
    }

    private static void quarter(Ods ods, int year, int quarter, List<Integer> months, Offences offences)
            throws IOException {
        for (var partnership : Partnership.ALL) {
            var districts =
                    partnership.districts().stream().map(District.ALL::indexOf).toList();
            rows(ods, year, quarter, partnership.name(), months, districts, offences);
        }
        var unassigned = "Unassigned " + District.FORCE_AREA;
        rows(ods, year, quarter, unassigned, months, List.of(Offences.unassigned()), offences);
    }

    private static void rows(
            Ods ods,
            int year,
            int quarter,
            String partnership,
            List<Integer> months,
            List<Integer> districts,
            Offences offences)
            throws IOException {
        for (var offence : Offence.ALL) {
            var count = offences.count(months, districts, offence::equals);
            row(ods, year, quarter, District.FORCE_AREA, partnership, offence, count);
        }
    }

    /**
     * Tables as large as the real ones, for whoever must read them: the county's partnerships and hundreds of others,
     * all invented, with counts drawn at random.
     */
    static void writeFullSize(Path file, long seed, long rows, Consumer<String> progress) throws IOException {
        var partnerships = partnerships();
        var inAYear = 4L * partnerships.size() * Offence.ALL.size();
        var years = (int) ((rows + inAYear - 1) / inAYear);
        try (var ods = new Ods(file)) {
            notes(ods);
            for (var place = 0; place < years; place++) {
                var year = LAST_YEAR - years + 1 + place;
                var left = StrictMath.min(inAYear, rows - place * inAYear);
                year(ods, year, left, partnerships, Dice.of(seed, "open data tables", year));
                progress.accept(Text.of("%s  %,d of %,d rows", sheet(year), place * inAYear + left, rows));
            }
        }
    }

    private static void year(Ods ods, int year, long rows, List<String> partnerships, Dice dice) throws IOException {
        ods.startSheet(sheet(year));
        ods.row(HEADER);
        for (var place = 0L; place < rows; place++) {
            var partnership = (int) (place % partnerships.size());
            var offence = Offence.ALL.get((int) (place / partnerships.size() % Offence.ALL.size()));
            var quarter = (int) (place / Offence.ALL.size() / partnerships.size()) + 1;
            var count = dice.poisson(
                    0.1 + 260 * offence.share() * offence.category().share());
            var force = partnership / PARTNERSHIPS_A_FORCE;
            row(ods, year, quarter, force(force), partnerships.get(partnership), offence, count);
        }
        ods.endSheet();
    }

    /** The county's own first, and then enough invented ones. */
    private static List<String> partnerships() {
        var names =
                new ArrayList<>(Partnership.ALL.stream().map(Partnership::name).toList());
        names.add("Unassigned " + District.FORCE_AREA);
        for (var prefix : List.of("North ", "South ", "Great ")) {
            Names.wards().forEach(name -> names.add(prefix + name));
        }
        return names;
    }

    private static String force(int place) {
        return place == 0 ? District.FORCE_AREA : Names.wards().get(place) + "shire";
    }

    private static void row(
            Ods ods, int year, int quarter, String force, String partnership, Offence offence, Number count)
            throws IOException {
        ods.row(
                Text.of("%d/%02d", year, (year + 1) % 100),
                quarter,
                force,
                partnership,
                offence.description(),
                offence.group(),
                offence.subgroup(),
                offence.code(),
                count);
    }

    private static void notes(Ods ods) throws IOException {
        ods.startSheet("Notes");
        ods.row("Police recorded crime Community Safety Partnership Open Data Tables");
        ods.row("Updated: 23 July 2026");
        ods.row("Force Notes");
        ods.row("Wendmoor: the force, its partnerships and every count in these tables are invented.");
        ods.row("Wendmoor: offences whose place is not known are under Unassigned Wendmoor.");
        ods.row("Additional Notes");
        ods.row("Fraud offences are not included in these tables.");
        ods.endSheet();
    }

    private static String sheet(int year) {
        return Text.of("%d_%02d", year, (year + 1) % 100);
    }

    private static int financialYear(YearMonth month) {
        return month.getMonthValue() >= 4 ? month.getYear() : month.getYear() - 1;
    }

    private static List<Integer> months(Plan plan, int year, int quarter) {
        var first = YearMonth.of(year, 4).plusMonths(3L * (quarter - 1));
        return IntStream.range(0, plan.months())
                .filter(month ->
                        !plan.month(month).isBefore(first) && plan.month(month).isBefore(first.plusMonths(3)))
                .boxed()
                .toList();
    }
}
