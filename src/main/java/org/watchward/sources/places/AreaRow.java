package org.watchward.sources.places;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watchward.areas.CodeChange;
import org.watchward.areas.Containment;
import org.watchward.areas.Fit;
import org.watchward.areas.Listing;
import org.watchward.areas.RuralUrban;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.sources.Reason;
import org.watchward.sources.tables.Columns;
import org.watchward.sources.tables.Row;

/**
 * Reads a row that names one or more areas: each is listed, and each smaller one lies in each larger one.
 *
 * <p>The fields are called as the types of areas are: {@code ward}, {@code ward-name}, {@code ward-name-cy}. A row is of
 * its smallest area. An LSOA in a row with a ward lies there by best fit, and its district is then the ward's.
 */
final class AreaRow {

    private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);
    private static final Map<String, CodeChange.Kind> CHANGES = Map.of(
            "U", CodeChange.Kind.UNCHANGED,
            "S", CodeChange.Kind.SPLIT,
            "M", CodeChange.Kind.MERGED,
            "X", CodeChange.Kind.COMPLEX);

    private final Columns columns;
    private final boolean compiled;
    private final AreaFacts facts;

    /**
     * Reads rows of one file.
     *
     * @param compiled whether the list mixes years and has no authority over dated ones
     */
    AreaRow(Columns columns, boolean compiled, AreaFacts facts) {
        this.columns = columns;
        this.compiled = compiled;
        this.facts = facts;
    }

    /** Takes the facts of a row, all of them or, with a fault, none. */
    Optional<Fault> read(Row row) {
        if (columns.has("earlier")) {
            return readChange(row);
        }
        var codes = new EnumMap<AreaType, Named>(AreaType.class);
        var fault = gather(row, codes);
        if (fault.isPresent()) {
            return fault;
        }
        var own = codes.values().iterator().next();
        if (columns.has("class-code")) {
            return classify(row, own);
        }
        if (columns.has("valid-from")) {
            return listWithDates(row, own);
        }
        var successor = Codes.held(columns.text(row, "successor")).filter(code -> !code.equals(own.code()));
        if (successor.isPresent()) {
            list(row, own);
            facts.add(new CodeChange(own.code(), successor.get(), CodeChange.Kind.REPLACED, 0));
        } else {
            codes.values().forEach(each -> list(row, each));
            nest(codes);
        }
        return Optional.empty();
    }

    /** The code of the row's own area: the smallest that it names. */
    Optional<AreaCode> own(Row row) {
        var codes = new EnumMap<AreaType, Named>(AreaType.class);
        return gather(row, codes).isPresent()
                ? Optional.empty()
                : codes.values().stream().findFirst().map(Named::code);
    }

    /** The year of the row's own codes; 0 if neither heading nor row says. */
    int vintage(Row row, String field) {
        var heading = year(columns.year(field));
        return heading > 0 ? heading : year(columns.text(row, "list-year"));
    }

    /** An area and the field that named it. */
    private record Named(AreaCode code, String field, int vintage) {}

    private Optional<Fault> gather(Row row, Map<AreaType, Named> codes) {
        var own = columns.has("area") ? "area" : null;
        for (var type : AreaType.values()) {
            var field = type.id();
            if (columns.has(field)) {
                own = own == null ? field : own;
                var fault = take(row, field, type, field.equals(own), codes);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        if (columns.has("upper-tier")) {
            Codes.held(columns.text(row, "upper-tier"))
                    .filter(code -> AreaType.of(code).equals(Optional.of(AreaType.COUNTY)))
                    .ifPresent(code -> codes.putIfAbsent(
                            AreaType.COUNTY, new Named(code, "upper-tier", vintage(row, "upper-tier"))));
        }
        return columns.has("area") ? takeAny(row, codes) : Optional.empty();
    }

    private Optional<Fault> take(Row row, String field, AreaType type, boolean needed, Map<AreaType, Named> codes) {
        var text = columns.text(row, field);
        if (text.isEmpty() && !needed) {
            return Optional.empty();
        }
        var code = Codes.held(text);
        if (code.isEmpty()) {
            return Optional.of(Codes.fault(text));
        }
        if (!AreaType.of(code.get()).equals(Optional.of(type))) {
            return Optional.of(
                    new Fault(Reason.BAD_AREA_CODE, "the code of a " + type.singular() + ", was '" + text + "'"));
        }
        codes.put(type, new Named(code.get(), field, vintage(row, field)));
        return Optional.empty();
    }

    /** Of a list of all kinds of areas: its own area, whatever it is; nothing smaller can be in the row. */
    private Optional<Fault> takeAny(Row row, Map<AreaType, Named> codes) {
        var text = columns.text(row, "area");
        var code = Codes.held(text);
        if (code.isEmpty()) {
            return Optional.of(Codes.fault(text));
        }
        var type = AreaType.of(code.get()).orElseThrow();
        codes.keySet().removeIf(other -> other.compareTo(type) <= 0);
        codes.put(type, new Named(code.get(), "area", vintage(row, "area")));
        return Optional.empty();
    }

    private void list(Row row, Named area) {
        listing(row, area, null, null).ifPresent(facts::add);
    }

    private Optional<Listing> listing(Row row, Named area, @Nullable LocalDate validFrom, @Nullable LocalDate validTo) {
        var name = columns.text(row, area.field() + "-name");
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new Listing(
                        area.code(),
                        name,
                        columns.text(row, area.field() + "-name-cy"),
                        area.vintage(),
                        validFrom,
                        validTo));
    }

    private void nest(Map<AreaType, Named> codes) {
        var smallestFirst = List.copyOf(codes.values());
        for (var i = 0; i < smallestFirst.size(); i++) {
            for (var whole : smallestFirst.subList(i + 1, smallestFirst.size())) {
                var part = smallestFirst.get(i);
                facts.add(new Containment(
                        part.code(), whole.code(), Math.max(part.vintage(), whole.vintage()), fit(part, codes)));
            }
        }
    }

    private Fit fit(Named part, Map<AreaType, Named> codes) {
        if (compiled) {
            return Fit.COMPILED;
        }
        var lsoaOfAWard =
                AreaType.of(part.code()).equals(Optional.of(AreaType.LSOA)) && codes.containsKey(AreaType.WARD);
        return lsoaOfAWard ? Fit.BEST_FIT : Fit.EXACT;
    }

    private Optional<Fault> readChange(Row row) {
        var earlier = Codes.held(columns.text(row, "earlier"));
        var later = Codes.held(columns.text(row, "later"));
        if (earlier.isEmpty() || later.isEmpty()) {
            return Optional.of(Codes.fault(columns.text(row, earlier.isEmpty() ? "earlier" : "later")));
        }
        var kind = CHANGES.get(columns.text(row, "change"));
        if (kind == null) {
            return Optional.of(new Fault(
                    Reason.UNKNOWN_CATEGORY,
                    "U, S, M or X for what became of the LSOA, was '" + columns.text(row, "change") + "'"));
        }
        var district = Codes.held(columns.text(row, "district"));
        if (columns.has("district") && district.isEmpty()) {
            return Optional.of(Codes.fault(columns.text(row, "district")));
        }
        var before = new Named(earlier.get(), "earlier", year("11"));
        var after = new Named(later.get(), "later", year("21"));
        list(row, before);
        list(row, after);
        facts.add(new CodeChange(before.code(), after.code(), kind, after.vintage()));
        district.ifPresent(code -> {
            var whole = new Named(code, "district", vintage(row, "district"));
            list(row, whole);
            facts.add(new Containment(after.code(), whole.code(), whole.vintage(), Fit.EXACT));
        });
        return Optional.empty();
    }

    private Optional<Fault> classify(Row row, Named own) {
        var side = columns.text(row, "side").toLowerCase(Locale.ROOT);
        if (!side.equals("rural") && !side.equals("urban")) {
            return Optional.of(new Fault(Reason.UNKNOWN_CATEGORY, "Rural or Urban, was '" + side + "'"));
        }
        facts.add(new RuralUrban(
                own.code(),
                vintage(row, "class-code"),
                columns.text(row, "class-code"),
                columns.text(row, "class-name"),
                side.equals("rural")));
        return Optional.empty();
    }

    private Optional<Fault> listWithDates(Row row, Named own) {
        try {
            listing(row, own, date(row, "valid-from"), date(row, "valid-to")).ifPresent(facts::add);
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of(new Fault(
                    Reason.BAD_DATE, "a date such as 01/04/2009 or 2009-04-01, was '" + e.getParsedString() + "'"));
        }
    }

    private @Nullable LocalDate date(Row row, String field) {
        var text = columns.text(row, field);
        if (text.isEmpty()) {
            return null;
        }
        var day = text.length() > 10 ? text.substring(0, 10) : text;
        return day.indexOf('/') > 0 ? LocalDate.parse(day, BRITISH) : LocalDate.parse(day);
    }

    /** {@code 24} and {@code 2024} are the year 2024; anything else is none. */
    private static int year(String digits) {
        if (!digits.matches("\\d{2}|\\d{4}")) {
            return 0;
        }
        var number = Integer.parseInt(digits);
        return number < 100 ? 2000 + number : number;
    }
}
