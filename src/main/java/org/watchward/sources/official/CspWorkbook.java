package org.watchward.sources.official;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.sources.Reason;
import org.watchward.sources.intake.Refused;
import org.watchward.sources.tables.Columns;
import org.watchward.sources.tables.DeclaredTable;
import org.watchward.sources.tables.Row;
import org.watchward.sources.tables.TableLayout;

/**
 * Reads the workbook of recorded crime by community safety partnership of the Office for National Statistics: counts of
 * two years, and the residents and households behind its rates.
 *
 * <p>A row is a force in total, a partnership, several partnerships under one authority, or what a force could not
 * assign. The mark {@code [note 4]} at a name is resolved to the words of the note.
 */
final class CspWorkbook {

    static final String COUNTS = "ons-csp-counts";
    static final String RESIDENTS = "ons-csp-residents";
    static final String NOTES = "ons-csp-notes";

    private static final String SPACES = "[\\s\\u00A0]+";
    private static final Pattern NOTE = Pattern.compile("\\[note\\s*(\\w+)\\]", Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR_ENDING =
            Pattern.compile("year ending (\\p{Alpha}+ \\d{4})", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /** Takes what the workbook says. */
    interface Listener {

        void count(PublishedArea area, Period.YearEnding year, String item, Shorthand cell, String caveat)
                throws IOException;

        void residents(PublishedArea area, String item, int midYear, Shorthand cell, String caveat) throws IOException;

        void accepted() throws IOException;

        void rejected(Row row, Reason reason, String expected) throws IOException;

        void caveat(String words);
    }

    private final String name;
    private final Map<String, String> notes = new LinkedHashMap<>();
    private final Map<String, Period.YearEnding> years = new LinkedHashMap<>();
    private final Set<String> spaced = new LinkedHashSet<>();

    /**
     * Looks through the workbook for its notes, which may stand behind the tables that refer to them, and for the years
     * counted.
     *
     * @param name what the file is called in a complaint
     * @throws Refused if a table of counts does not say its year
     */
    CspWorkbook(String name, DeclaredTable tables) throws IOException {
        this.name = name;
        for (var entry = tables.next(); entry != null; entry = tables.next()) {
            var section = entry.section();
            if (section.layout().id().equals(NOTES)) {
                notes.put(entry.text("number"), entry.text("words"));
            } else if (section.layout().id().equals(COUNTS)
                    && !years.containsKey(entry.row().sheet())) {
                years.put(entry.row().sheet(), year(section));
            }
        }
    }

    /** The years counted, earliest first. */
    List<Period.YearEnding> years() {
        return years.values().stream()
                .sorted(Comparator.comparing(Period.YearEnding::last))
                .toList();
    }

    /** Which edition it is: its last year counted. */
    String edition() {
        return years.isEmpty() ? "" : years().get(years.size() - 1).id();
    }

    /** Reads all its tables. */
    void read(DeclaredTable tables, Listener listener) throws IOException {
        var sheet = "";
        for (var entry = tables.next(); entry != null; entry = tables.next()) {
            if (!entry.row().sheet().equals(sheet)) {
                sheet = entry.row().sheet();
                titles(entry.section(), listener);
            }
            row(entry, listener);
        }
        if (!spaced.isEmpty()) {
            listener.caveat("Names are read without the spaces published around them: " + String.join(", ", spaced));
        }
    }

    private void titles(DeclaredTable.Section section, Listener listener) {
        section.above().stream()
                .flatMap(row -> row.cells().stream())
                .map(this::notesOf)
                .flatMap(each -> each.lines())
                .forEach(listener::caveat);
    }

    private Period.YearEnding year(DeclaredTable.Section section) throws Refused {
        return section.above().stream()
                .flatMap(row -> row.cells().stream())
                .flatMap(cell -> yearEnding(cell).stream())
                .findFirst()
                .orElseThrow(() -> new Refused(name + ", sheet '" + sheet(section)
                        + "': no line above the headings says which year is counted. Expected words such as"
                        + " 'year ending December 2022'."));
    }

    private static String sheet(DeclaredTable.Section section) {
        return section.above().isEmpty() ? "" : section.above().get(0).sheet();
    }

    private static Optional<Period.YearEnding> yearEnding(String title) {
        var words = YEAR_ENDING.matcher(title.replaceAll(SPACES, " "));
        try {
            return words.find()
                    ? Optional.of(new Period.YearEnding(YearMonth.parse(words.group(1), MONTH)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void row(DeclaredTable.Entry entry, Listener listener) throws IOException {
        var layout = entry.section().layout().id();
        if (layout.equals(NOTES)) {
            return;
        }
        var areas = areas(entry);
        if (areas.isEmpty()) {
            listener.rejected(entry.row(), Reason.BAD_AREA_CODE, "a police force area code such as E23000029");
            return;
        }
        var cells = cells(entry, listener);
        if (cells == null) {
            return;
        }
        var caveat = notesOf(entry.text("force-name") + entry.text("partnership-name"))
                .lines()
                .collect(Collectors.joining(" "));
        for (var area : areas) {
            for (var cell : cells.entrySet()) {
                tell(listener, entry, area, cell.getKey(), cell.getValue(), caveat);
            }
        }
        listener.accepted();
    }

    private void tell(
            Listener listener,
            DeclaredTable.Entry entry,
            PublishedArea area,
            String item,
            Shorthand cell,
            String caveat)
            throws IOException {
        if (entry.section().layout().id().equals(COUNTS)) {
            var year = Objects.requireNonNull(years.get(entry.row().sheet()));
            listener.count(area, year, item, cell, caveat);
        } else {
            var midYear = Integer.parseInt(entry.section().columns().year(item));
            listener.residents(area, item, midYear, cell, caveat);
        }
    }

    /** The areas that a row counts: two if a partnership is at once a whole district; none if its codes are no codes. */
    private List<PublishedArea> areas(DeclaredTable.Entry entry) {
        var force = code(entry, "force-code", AreaType.FORCE).orElse(null);
        if (force == null) {
            return List.of();
        }
        var partnership = named(entry, "partnership-name");
        if (partnership.isEmpty()) {
            return List.of(PublishedArea.of(force, AreaType.FORCE, named(entry, "force-name"), force));
        }
        if (partnership.toLowerCase(Locale.ROOT).startsWith("unassigned")) {
            return List.of(PublishedArea.without(PublishedArea.UNASSIGNED, partnership, force));
        }
        var areas = new ArrayList<PublishedArea>();
        code(entry, "partnership-code", AreaType.PARTNERSHIP)
                .ifPresent(code -> areas.add(PublishedArea.of(code, AreaType.PARTNERSHIP, partnership, force)));
        code(entry, "authority-code", AreaType.DISTRICT)
                .ifPresent(code ->
                        areas.add(PublishedArea.of(code, AreaType.DISTRICT, named(entry, "authority-name"), force)));
        return areas.isEmpty()
                ? List.of(PublishedArea.without(PublishedArea.OTHER, partnership, force))
                : List.copyOf(areas);
    }

    private static Optional<AreaCode> code(DeclaredTable.Entry entry, String field, AreaType type) {
        return AreaCode.find(entry.text(field))
                .filter(code -> AreaType.of(code).filter(type::equals).isPresent());
    }

    private String named(DeclaredTable.Entry entry, String field) {
        Columns columns = entry.section().columns();
        var published = columns.raw(entry.row(), field);
        var bare = NOTE.matcher(published).replaceAll("");
        var name = bare.replaceAll(SPACES, " ").strip();
        if (!bare.equals(name) && bare.equals(published)) {
            spaced.add(name);
        }
        return name;
    }

    private @Nullable Map<String, Shorthand> cells(DeclaredTable.Entry entry, Listener listener) throws IOException {
        var cells = new LinkedHashMap<String, Shorthand>();
        for (TableLayout.Column item : entry.section().layout().items()) {
            if (entry.section().columns().has(item.field())) {
                var text = entry.text(item.field());
                var cell = Shorthand.read(text);
                if (cell.isEmpty()) {
                    listener.rejected(
                            entry.row(),
                            text.isEmpty() ? Reason.MISSING_VALUE : Reason.NOT_A_NUMBER,
                            "a number or a mark such as [x] under '"
                                    + entry.section().columns().heading(item.field()) + "'");
                    return null;
                }
                cells.put(item.field(), cell.get());
            }
        }
        return cells;
    }

    /** The words of the notes that a text marks, a line each; a mark without a note stands as it is. */
    private String notesOf(String text) {
        return NOTE.matcher(text)
                .results()
                .map(mark -> notes.getOrDefault(mark.group(1), mark.group()))
                .map(words -> words.replaceAll(SPACES, " ").strip())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
