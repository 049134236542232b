package org.watchward.sources.arrivals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watchward.platform.CivilTime;

/**
 * What an outcome says, as its page tells it.
 *
 * @param printed as the shell prints it
 */
record Told(
        String printed,
        List<Piece> pieces,
        List<String> refused,
        List<String> unrecognised,
        List<String> remarks,
        Change change) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);
    private static final long KIB = 1024;

    /** One release, and what was put aside of it. */
    record Piece(
            String release,
            boolean held,
            String title,
            String container,
            String files,
            String accepted,
            String quarantined,
            List<Outcome.Aside> asides) {}

    /**
     * One dataset of one force.
     *
     * @param summary in one sentence
     */
    record Force(String dataset, String reporter, String summary, List<Month> months) {}

    /** One month of it. */
    record Month(String month, String before, String rowsBefore, String after, String rowsAfter, String difference) {}

    /** One edition. */
    record Edition(String dataset, String edition, String before, String rowsBefore, String after, String rowsAfter) {}

    /** A category of a force over some months. */
    record Doubt(String force, String category, String months, boolean suspected, String reason) {}

    /**
     * Tells it.
     *
     * @param titles of datasets, by their ids
     */
    static Told of(Outcome outcome, UnaryOperator<String> titles) {
        return new Told(
                outcome.printed(),
                outcome.pieces().stream().map(Told::piece).toList(),
                outcome.refused().stream().map(Outcome.Refused::words).toList(),
                outcome.unrecognised(),
                outcome.remarks(),
                Change.of(outcome.changes(), titles));
    }

    /**
     * What is in use otherwise.
     *
     * @param forces by force and month
     * @param editions of datasets without months
     * @param doubts categories that come to be suspected of being partial, or no longer are
     */
    record Change(List<Force> forces, List<Edition> editions, List<Doubt> doubts) {

        static Change of(Changes changes, UnaryOperator<String> titles) {
            return new Change(
                    Told.forces(changes.months(), titles),
                    changes.editions().stream()
                            .map(each -> edition(each, titles))
                            .toList(),
                    Told.doubts(changes.doubts()));
        }

        public boolean none() {
            return forces.isEmpty() && editions.isEmpty();
        }
    }

    private static Piece piece(Outcome.Piece piece) {
        return new Piece(
                piece.release(),
                piece.held(),
                piece.title(),
                piece.container(),
                count(piece.files(), "file"),
                count(piece.accepted()),
                count(piece.quarantined()),
                piece.asides());
    }

    private static List<Force> forces(List<Changes.Month> months, UnaryOperator<String> titles) {
        var byForce = months.stream()
                .collect(Collectors.groupingBy(
                        each -> List.of(each.dataset(), each.reporter()), LinkedHashMap::new, Collectors.toList()));
        return byForce.entrySet().stream()
                .map(each -> new Force(
                        titles.apply(each.getKey().get(0)),
                        each.getKey().get(1),
                        summary(each.getValue()),
                        each.getValue().stream().map(Told::month).toList()))
                .toList();
    }

    /** {@code 2 months are new (January 2022 to February 2022); 1 replaces what is in use (March 2022).} */
    private static String summary(List<Changes.Month> months) {
        var gained = months.stream().filter(Changes.Month::gained).toList();
        var lost = months.stream().filter(each -> each.after() == null).toList();
        var replaced = months.stream()
                .filter(each -> !each.gained() && each.after() != null)
                .toList();
        var parts = new ArrayList<String>();
        add(parts, gained, " new");
        add(parts, replaced, " taken from another release");
        add(parts, lost, " no longer held");
        return String.join("; ", parts) + ".";
    }

    private static void add(List<String> parts, List<Changes.Month> months, String what) {
        if (!months.isEmpty()) {
            var all = months.stream().map(Changes.Month::month).toList();
            parts.add(count(all.size(), "month") + (all.size() == 1 ? " is" : " are") + what + " (" + span(all) + ")");
        }
    }

    private static String span(List<YearMonth> months) {
        var first = months.get(0);
        var last = months.get(months.size() - 1);
        var gaps = first.until(last, ChronoUnit.MONTHS) + 1 > months.size() ? ", not all between" : "";
        return months.size() == 1 ? MONTH.format(first) : MONTH.format(first) + " to " + MONTH.format(last) + gaps;
    }

    private static Month month(Changes.Month month) {
        return new Month(
                MONTH.format(month.month()),
                release(month.before()),
                month.before() == null ? "" : count(month.rowsBefore()),
                release(month.after()),
                month.after() == null ? "" : count(month.rowsAfter()),
                month.before() == null || month.after() == null ? "" : signed(month.difference()));
    }

    private static Edition edition(Changes.Edition edition, UnaryOperator<String> titles) {
        return new Edition(
                titles.apply(edition.dataset()),
                edition.edition(),
                release(edition.before()),
                edition.before() == null ? "" : count(edition.rowsBefore()),
                release(edition.after()),
                edition.after() == null ? "" : count(edition.rowsAfter()));
    }

    private static List<Doubt> doubts(List<Changes.Doubt> doubts) {
        Map<List<Object>, List<Changes.Doubt>> together = doubts.stream()
                .collect(Collectors.groupingBy(
                        each -> List.of(each.force(), each.category(), each.suspected(), each.reason()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return together.values().stream().map(Told::doubt).toList();
    }

    private static Doubt doubt(List<Changes.Doubt> months) {
        var first = months.get(0);
        return new Doubt(
                first.force(),
                first.category(),
                count(months.size(), "month") + ", "
                        + span(months.stream().map(Changes.Doubt::month).toList()),
                first.suspected(),
                first.reason());
    }

    private static String release(@Nullable String release) {
        return release == null ? "not held" : release;
    }

    static String moment(Instant at) {
        return CivilTime.words(at);
    }

    static String day(LocalDate day) {
        return CivilTime.words(day);
    }

    static String count(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    private static String count(long number, String thing) {
        return count(number) + " " + thing + (number == 1 ? "" : "s");
    }

    private static String signed(long number) {
        return (number > 0 ? "+" : number < 0 ? "\u2212" : "") + count(Math.abs(number));
    }

    /** {@code 812 bytes}, {@code 3.4 MB}. */
    static String size(long bytes) {
        if (bytes < KIB) {
            return count(bytes, "byte");
        }
        var units = List.of("kB", "MB", "GB", "TB");
        var value = (double) bytes / KIB;
        var unit = 0;
        while (value >= KIB && unit < units.size() - 1) {
            value /= KIB;
            unit++;
        }
        return String.format(Locale.UK, value < 10 && value % 1 != 0 ? "%.1f %s" : "%.0f %s", value, units.get(unit));
    }
}
