package org.watchward.publication.drafting;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.Period;
import org.watchward.publication.engine.BindingsOfRooms;
import org.watchward.publication.engine.Manuscript.Numbering;
import org.watchward.web.Problems;

/** What a document says of itself, as somebody typed it. */
public record FaceForm(
        String title,
        String subtitle,
        String publisher,
        String dated,
        String area,
        String period,
        String asOf,
        String numbering) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SUBTITLE = 300;
    private static final int LONGEST_NAME = 100;

    /** A field that was not sent says nothing. */
    public FaceForm {
        title = plain(title);
        subtitle = plain(subtitle);
        publisher = plain(publisher);
        dated = plain(dated);
        area = plain(area);
        period = plain(period);
        asOf = plain(asOf);
        numbering = plain(numbering);
    }

    private static String plain(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    /** As a form shows it. */
    public static FaceForm of(Face face) {
        return new FaceForm(
                face.title(),
                face.subtitle(),
                face.publisher(),
                face.dated(),
                face.area() == null ? "" : face.area(),
                face.period() == null ? "" : face.period().id(),
                face.asOf() == null ? "" : face.asOf().toString(),
                face.numbering().name().toLowerCase(Locale.ROOT));
    }

    /** One way of numbering, for a form. */
    public record Choice(String id, String words) {}

    /** All ways of numbering. */
    public static List<Choice> numberings() {
        return List.of(
                new Choice("none", "Nothing but tables and figures"),
                new Choice("headings", "Headings: 1, 1.1"),
                new Choice("paragraphs", "Every paragraph, as in reports to committees"));
    }

    /** What is wrong with it, with the places that rooms know. */
    public Problems check(BindingsOfRooms rooms) {
        var problems = check();
        if (!area.isBlank() && problems.of("area").isEmpty()) {
            rooms.unclear(area.strip()).ifPresent(words -> problems.add("area", words));
        }
        return problems;
    }

    private Problems check() {
        return new Problems()
                .require(
                        !title.isBlank() && title.length() <= LONGEST_TITLE,
                        "title",
                        "Enter the title, in 1 to 200 characters")
                .require(subtitle.length() <= LONGEST_SUBTITLE, "subtitle", "The subtitle has at most 300 characters")
                .require(
                        publisher.length() <= LONGEST_TITLE,
                        "publisher",
                        "The name of the publisher has at most 200 characters")
                .require(
                        dated.length() <= LONGEST_NAME, "dated", "The date as it is printed has at most 100 characters")
                .require(area.length() <= LONGEST_NAME, "area", "Enter a code or a name, in at most 100 characters")
                .require(
                        period.isBlank() || readPeriod().isPresent(),
                        "period",
                        "Enter a period such as ye2022-12, fy2022-23, 2022 or 2022-03")
                .require(asOf.isBlank() || readDay().isPresent(), "asOf", "Enter a day such as 2023-05-31")
                .require(readNumbering().isPresent(), "numbering", "Choose what is numbered");
    }

    /** What it says; only once {@link #check(BindingsOfRooms)} found nothing. */
    public Face read() {
        return new Face(
                title.strip(),
                subtitle.strip(),
                publisher.strip(),
                dated.strip(),
                area.isBlank() ? null : area.strip(),
                readPeriod().orElse(null),
                readDay().orElse(null),
                readNumbering().orElseThrow());
    }

    private Optional<Period> readPeriod() {
        try {
            return period.isBlank() ? Optional.empty() : Optional.of(Period.parse(period.strip()));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> readDay() {
        try {
            return Optional.of(asOf.strip())
                    .filter(typed -> !typed.isEmpty())
                    .map(LocalDate::parse)
                    .filter(day -> day.getYear() >= Period.FIRST_YEAR && day.getYear() <= Period.LAST_YEAR);
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    private Optional<Numbering> readNumbering() {
        return Arrays.stream(Numbering.values())
                .filter(each -> each.name().equalsIgnoreCase(numbering))
                .findFirst();
    }

    static FaceForm empty(String numbering) {
        return new FaceForm("", "", "", "", "", "", "", numbering);
    }
}
