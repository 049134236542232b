package org.watchward.assessment.surveys;

import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.assessment.surveys.Survey.Person;
import org.watchward.assessment.surveys.Surveys.Line;
import org.watchward.audit.Act;
import org.watchward.audit.AuditTrail;
import org.watchward.platform.Sha256;
import org.watchward.publication.spi.EvidenceRenewed;

/** Takes a survey in: whole, or not at all. */
@Component
class Importing {

    private static final int MOST_PARTS = 40;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_MAPPING = 500_000;

    private final MappingReader mappings;
    private final NamedElsewhere elsewhere;
    private final Surveys surveys;
    private final Codes codes;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Importing(
            MappingReader mappings,
            NamedElsewhere elsewhere,
            Surveys surveys,
            Codes codes,
            AuditTrail trail,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.mappings = mappings;
        this.elsewhere = elsewhere;
        this.surveys = surveys;
        this.codes = codes;
        this.trail = trail;
        this.transaction = transaction;
        this.events = events;
    }

    /**
     * A text with the name of its file, of which no more is kept than the first 300 letters.
     *
     * @param sha256 of the file as it came, or of the text in UTF-8 if it was pasted; 64 hexadecimal digits
     */
    record Named(String name, String text, String sha256) {
        Named {
            name = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        }

        static Named pasted(String name, String text) {
            return new Named(name, text, Sha256.hex(text));
        }

        static Named file(String name, byte[] content) {
            return new Named(
                    name,
                    ResponseFile.text(content),
                    HexFormat.of().formatHex(Sha256.begin().digest(content)));
        }
    }

    /**
     * Keeps a survey as a new version, in which answers that somebody coded before keep their codes.
     *
     * @throws Unusable saying all that is wrong; nothing is kept then
     */
    Line bring(Named file, Named mapping, String who) {
        if (mapping.text().length() > LONGEST_MAPPING) {
            throw new Unusable(
                    Unusable.Part.MAPPING,
                    List.of("The mapping is longer than 500,000 letters: is it the right file?"));
        }
        var read = ResponseFile.read(file.text());
        var declared = mappings.read(mapping.name(), mapping.text(), read.headings(), elsewhere::faults);
        var people = people(declared, read);
        check(declared, people);
        var kept = Objects.requireNonNull(transaction.execute(status -> {
            var line = surveys.add(declared, mapping.text(), new Surveys.File(file.name(), file.sha256()), people, who);
            codes.carry(surveys.versions(line.id()), line);
            trail.record(Act.of("survey-imported")
                    .on("survey", line.id())
                    .becomes("version", Integer.toString(line.version()))
                    .becomes("people", Integer.toString(line.people()))
                    .becomes("sha256", line.sha256()));
            return line;
        }));
        events.publishEvent(new EvidenceRenewed());
        return kept;
    }

    private static List<Person> people(SurveyMapping mapping, ResponseFile file) {
        var places = new HashMap<String, Integer>();
        mapping.columns().forEach(column -> places.put(column, file.headings().indexOf(column)));
        return file.rows().stream().map(row -> person(places, row)).toList();
    }

    private static Person person(Map<String, Integer> places, ResponseFile.Row row) {
        var cells = new HashMap<String, String>();
        places.forEach((column, place) -> {
            if (!row.cells().get(place).isEmpty()) {
                cells.put(column, row.cells().get(place));
            }
        });
        return new Person(row.line(), cells);
    }

    private static void check(SurveyMapping mapping, List<Person> people) {
        var cells = new Cells(mapping);
        var faults = Stream.concat(
                        fits(mapping, people), people.stream().flatMap(person -> cells.faults(person).stream()))
                .toList();
        if (!faults.isEmpty()) {
            throw new Unusable(Unusable.Part.FILE, ResponseFile.shortened(faults));
        }
    }

    /** What is wrong with the file as a whole. */
    private static Stream<String> fits(SurveyMapping mapping, List<Person> people) {
        var asked = mapping.asked();
        var more = asked != null && people.size() > asked
                ? Stream.of("The file has " + people.size() + " people, more than the " + asked
                        + " that the mapping says were asked.")
                : Stream.<String>empty();
        return Stream.concat(
                more,
                mapping.groups().stream()
                        .filter(group -> parts(group, people).size() > MOST_PARTS)
                        .map(group -> "'" + group.column() + "' has "
                                + parts(group, people).size()
                                + " different values: a group has at most " + MOST_PARTS
                                + ". Is it a name or a number? Then leave it out."));
    }

    private static Set<String> parts(SurveyMapping.Group group, List<Person> people) {
        var parts = new HashSet<String>();
        people.forEach(person -> parts.add(person.cell(group.column())));
        return parts;
    }
}
