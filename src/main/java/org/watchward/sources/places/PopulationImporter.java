package org.watchward.sources.places;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.watchward.areas.AreaLoading;
import org.watchward.areas.Headcount;
import org.watchward.areas.Headcount.Population;
import org.watchward.kernel.AreaCode;
import org.watchward.sources.Draft;
import org.watchward.sources.Importer;
import org.watchward.sources.Reason;
import org.watchward.sources.Recognition;
import org.watchward.sources.intake.Candidate;
import org.watchward.sources.intake.Refused;
import org.watchward.sources.tables.DeclaredTable;
import org.watchward.sources.tables.DeclaredTable.Entry;
import org.watchward.sources.tables.Heads;
import org.watchward.sources.tables.TableFile;
import org.watchward.sources.tables.TableLayout;
import org.watchward.sources.tables.TableLayouts;

/**
 * Residents by mid-year and the workday population of a census, from CSV and workbooks. Both sexes and all ages together:
 * sheets and rows of one sex or age are passed over.
 */
@Component
final class PopulationImporter implements Importer {

    static final String RESIDENTS = "population-estimates";
    static final String WORKDAY = "workday-population";

    private static final Pattern NOT_PEOPLE = Pattern.compile("(?i)\\bmedian age\\b");
    private static final Pattern ONE_SEX = Pattern.compile("(?i)\\b(fe)?males\\b");
    private static final Pattern BOTH = Pattern.compile("(?i)\\bpersons\\b");
    private static final Pattern TOTAL = Pattern.compile("(?i)total|persons|all persons|all ages|value|");

    private final Heads heads;
    private final List<TableLayout> layouts;
    private final AreaLoading loading;
    private final EditionNames editions = new EditionNames();

    PopulationImporter(Heads heads, TableLayouts layouts, AreaLoading loading) {
        this.heads = heads;
        this.layouts = Stream.of(WORKDAY, RESIDENTS)
                .flatMap(dataset -> layouts.of(dataset).stream())
                .toList();
        this.loading = loading;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Recognition recognise(Candidate candidate) throws IOException {
        return TableLayouts.recognise(layouts, heads.of(candidate))
                .<Recognition>map(layout -> new Recognition.Known(layout.dataset()))
                .orElse(Recognition.NONE);
    }

    @Override
    public void read(Candidate candidate, Draft draft) throws IOException {
        var population = draft.dataset().id().equals(WORKDAY) ? Population.WORKDAY : Population.RESIDENTS;
        var reading = new Reading(candidate, draft);
        try (var table = new DeclaredTable(TableFile.open(draft.file(candidate), candidate.name()), layouts)) {
            for (var entry = table.next(); entry != null; entry = table.next()) {
                reading.take(entry);
            }
        }
        var facts = reading.facts(population);
        draft.whenActivated(release -> {
            var load = loading.begin(release);
            facts.into(load);
            load.settle();
        });
    }

    /** One number of people. */
    private record Count(AreaCode code, int year, long people) {}

    /** One file. */
    private final class Reading {

        private final Candidate candidate;
        private final Draft draft;
        private final List<Count> counts = new ArrayList<>();
        private boolean yearIsInTheName;

        Reading(Candidate candidate, Draft draft) {
            this.candidate = candidate;
            this.draft = draft;
        }

        void take(Entry entry) throws IOException {
            if (!everybody(entry) || remark(entry)) {
                return;
            }
            var fault = read(entry);
            if (fault.isPresent()) {
                Faults.quarantine(draft, candidate, entry.row(), fault.get());
            } else {
                draft.accepted(candidate, 1);
            }
        }

        private Optional<Fault> read(Entry entry) throws IOException {
            if (entry.section().columns().ragged(entry.row())) {
                return Optional.of(new Fault(
                        Reason.RAGGED_ROW, entry.section().columns().width() + " values, one for each heading"));
            }
            var code = Codes.held(entry.text("area"));
            if (code.isEmpty()) {
                return Optional.of(Codes.fault(entry.text("area")));
            }
            var found = new ArrayList<Count>();
            for (var each : texts(entry).entrySet()) {
                var digits = each.getValue().replace(",", "");
                if (!digits.matches("\\d{1,12}")) {
                    return Optional.of(
                            new Fault(Reason.NOT_A_NUMBER, "a whole number of people, was '" + each.getValue() + "'"));
                }
                found.add(new Count(code.get(), each.getKey(), Long.parseLong(digits)));
            }
            counts.addAll(found);
            return Optional.empty();
        }

        /** The numbers of a row, by year: each in a column of its own, or one of the year that the table is of. */
        private SortedMap<Integer, String> texts(Entry entry) throws IOException {
            var byYear = entry.section().columns().byYear(entry.row(), "people");
            return byYear.isEmpty() ? new TreeMap<>(java.util.Map.of(year(entry), entry.text("people"))) : byYear;
        }

        private int year(Entry entry) throws IOException {
            var inTheRow = entry.text("year").replaceFirst("^.*?(\\d{4}).*$", "$1");
            if (inTheRow.matches("\\d{4}")) {
                return Integer.parseInt(inTheRow);
            }
            var inTheTable =
                    MidYear.inTheTable(entry.section().above(), entry.row().sheet());
            if (inTheTable.isPresent()) {
                return inTheTable.getAsInt();
            }
            yearIsInTheName = true;
            return named(MidYear.inTheName(candidate.lastName()));
        }

        private int named(OptionalInt year) throws IOException {
            return year.orElseThrow(() -> new Refused(candidate.name()
                    + " does not say of which mid-year it counts the residents. Expected the year in a heading, a title "
                    + "or the name of the file: name it like mid-2022-population.csv."));
        }

        AreaFacts facts(Population population) {
            var facts = new AreaFacts();
            var edition = counts.stream().mapToInt(Count::year).max().orElse(0);
            counts.forEach(
                    each -> facts.add(new Headcount(each.code(), population, each.year(), edition, each.people())));
            if (!counts.isEmpty()) {
                editions.add(draft, counts.get(counts.size() - 1).code().prefix() + "-mid-" + edition);
            }
            if (yearIsInTheName) {
                draft.remark(candidate, String.format(Locale.ROOT, "mid-year %d, as its name says", edition));
            }
            return facts;
        }
    }

    private static boolean everybody(Entry entry) {
        var words = Stream.concat(
                        entry.section().above().stream().flatMap(row -> row.cells().stream()),
                        Stream.of(entry.row().sheet()))
                .toList();
        if (words.stream().anyMatch(text -> NOT_PEOPLE.matcher(text).find())) {
            return false;
        }
        var oneSex = words.stream().anyMatch(text -> ONE_SEX.matcher(text).find())
                && words.stream().noneMatch(text -> BOTH.matcher(text).find());
        return !oneSex
                && Stream.of("sex", "age", "measure")
                        .allMatch(field -> TOTAL.matcher(entry.text(field)).matches());
    }

    /** A line under the table of a workbook, which counts nobody. */
    private static boolean remark(Entry entry) {
        return !entry.row().sheet().isEmpty() && entry.text("people").isEmpty();
    }
}
