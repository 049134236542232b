package org.watchward.assessment.surveys;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One import of a survey, which never changes.
 *
 * @param number of the import, in no other survey
 * @param version counted from 1 for each survey
 * @param people those who answered, in the order of the file
 */
record Survey(
        long number, int version, SurveyMapping mapping, Instant importedAt, String importedBy, List<Person> people) {

    Survey {
        people = List.copyOf(people);
    }

    /**
     * What one person answered.
     *
     * @param line of the file on which it stood
     * @param cells by heading, those that are mapped and not empty
     */
    record Person(long line, Map<String, String> cells) {
        Person {
            cells = Map.copyOf(cells);
        }

        String cell(@Nullable String heading) {
            return heading == null ? "" : cells.getOrDefault(heading, "");
        }
    }

    public String id() {
        return mapping.id();
    }

    /** As documents name what a figure was made from. */
    String release() {
        return "survey:" + id() + ":" + version;
    }

    /** How many of a hundred who were asked answered; empty if nobody knows how many were asked. */
    Optional<Double> responseRate() {
        return Optional.ofNullable(mapping.asked()).map(asked -> 100.0 * people.size() / asked);
    }

    double weight(Person person) {
        return mapping.weight() == null ? 1 : Double.parseDouble(person.cell(mapping.weight()));
    }

    boolean weighted() {
        return mapping.weight() != null;
    }
}
