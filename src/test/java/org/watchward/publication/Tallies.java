package org.watchward.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.watchward.kernel.Period;
import org.watchward.platform.Home;
import org.watchward.publication.spi.Bound;
import org.watchward.publication.spi.BoundFigures;
import org.watchward.publication.spi.Evidence;
import org.watchward.publication.spi.Expression;
import org.watchward.publication.spi.Kind;
import org.watchward.publication.spi.Name;
import org.watchward.publication.spi.Setting;

/** A room whose figures tests set and change: {@code {{tally of lanterns in Arden, 2025}}}. */
@TestComponent
public class Tallies implements BoundFigures {

    private static final String TEMPLATE = """
            id: yard-report
            name: Report of the yard
            about: What the yard has. Its keepers read it.
            numbering: paragraphs
            sections:
              - { id: summary, heading: Summary, required: true, writer: analyst, guidance: The short of it. }
              - { id: money, heading: Money, required: false, writer: fund-officer, guidance: What it cost., checked: true }
              - { id: nation, heading: The nation, required: false, writer: analyst, guidance: Elsewhere., area: Britain }
            checklist:
              - { id: lanterns, says: How many lanterns there are., law: "Yard Act 1850, section 2", verified: false, sections: [summary] }
            """;

    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();

    public Tallies(Home home) throws IOException {
        var folder = Files.createDirectories(home.catalogue().resolve("documents"));
        Files.writeString(folder.resolve("yard-report.yaml"), TEMPLATE);
    }

    /**
     * One figure.
     *
     * @param number null if it is missing
     * @param until after which day it is old; null if never
     */
    public record Tally(
            @Nullable Integer number,
            String release,
            @Nullable LocalDate until) {}

    public void set(String thing, @Nullable Integer number, String release) {
        set(thing, new Tally(number, release, null));
    }

    public void set(String thing, Tally tally) {
        tallies.put(thing, tally);
    }

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind("tally", Kind.Form.WORDS, "How many there are.", "tally of lanterns in Arden, 2025"),
                new Kind("tallies", Kind.Form.PART, "How many there are of each.", "tallies of lanterns and gates"));
    }

    @Override
    public Bound resolve(Expression expression, Setting setting) {
        for (var thing : expression.of()) {
            if (!tallies.containsKey(thing.words())) {
                return new Bound.Unresolved(
                        thing.at(), "There is nothing called '" + thing.words() + "'.", List.copyOf(tallies.keySet()));
            }
        }
        var where = expression.in().isEmpty()
                ? Objects.requireNonNullElse(setting.area(), "Arden")
                : expression.in().get(0).words();
        var period = expression.period() == null ? setting.period() : expression.period();
        var evidence = expression.of().stream()
                .map(thing -> evidence(thing.words(), where, period))
                .toList();
        if (expression.kind().words().equals("tally")) {
            return new Bound.Words(evidence.get(0).values().getOrDefault("number", "[missing]"), evidence);
        }
        var rows = evidence.stream()
                .map(each -> List.of(each.id(), each.values().getOrDefault("number", "missing")))
                .toList();
        return new Bound.Table("What there is", List.of("Thing", "Number"), rows, "Source: the yard.", evidence);
    }

    private Evidence evidence(String thing, String where, @Nullable Period period) {
        var tally = Objects.requireNonNull(tallies.get(thing));
        var number = tally.number();
        return new Evidence(
                "tally:" + thing + ":" + where + ":" + (period == null ? "" : period.id()),
                where,
                period,
                number == null
                        ? Map.of("reason", thing + " are not held")
                        : Map.of("number", String.format("%,d", number)),
                number == null ? "missing" : "known",
                "/areas",
                List.of(tally.release()),
                null,
                tally.until());
    }

    @Override
    public List<Name> names(Kind.Place place, String typed) {
        return tallies.keySet().stream()
                .filter(thing -> thing.startsWith(typed))
                .map(thing -> new Name(thing, "How many " + thing))
                .toList();
    }

    @Override
    public List<Name> matching(String number, Setting setting) {
        return tallies.entrySet().stream()
                .filter(each -> each.getValue().number() != null
                        && String.format("%,d", each.getValue().number()).equals(number))
                .map(each -> new Name("tally of " + each.getKey(), number + " " + each.getKey()))
                .toList();
    }

    @Override
    public boolean lies(String area, String within) {
        return area.startsWith(within);
    }

    @Override
    public Optional<String> unclear(String place) {
        return place.equals("Atlantis") ? Optional.of("No place is called 'Atlantis'.") : Optional.empty();
    }
}
