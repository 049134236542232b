package org.watchward.publication.drafting;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.Period;
import org.watchward.publication.engine.Manuscript.Numbering;

/**
 * What an edition says of itself.
 *
 * @param dated as it is printed: {@code November 2026}; may be empty
 * @param area where its figures are of, a code or name; null if of no one place
 * @param period when they are of; null if of no one time
 * @param asOf the day by which their age is told; null for the day on which it is published
 */
public record Face(
        String title,
        String subtitle,
        String publisher,
        String dated,
        @Nullable String area,
        @Nullable Period period,
        @Nullable LocalDate asOf,
        Numbering numbering) {

    /** What this says otherwise than another, by name. */
    Map<String, String> otherThan(Face other) {
        var theirs = other.said();
        var otherwise = new TreeMap<>(said());
        otherwise.entrySet().removeIf(each -> each.getValue().equals(theirs.get(each.getKey())));
        return otherwise;
    }

    private Map<String, String> said() {
        return Map.of(
                "title",
                title,
                "subtitle",
                subtitle,
                "publisher",
                publisher,
                "date",
                dated,
                "area",
                Objects.requireNonNullElse(area, ""),
                "period",
                period == null ? "" : period.id(),
                "as of",
                asOf == null ? "" : asOf.toString(),
                "numbering",
                numbering.name());
    }

    /** What the next edition begins with: the day of this one is not its own. */
    Face next() {
        return new Face(title, subtitle, publisher, "", area, period, null, numbering);
    }
}
