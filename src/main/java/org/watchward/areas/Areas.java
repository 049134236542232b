package org.watchward.areas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Warehouse;

/** All areas that are held, found by code, by name, by postcode and by where they lie. */
@Component
public class Areas {

    static final String AREA = "a.code, a.name, a.name_cy, a.type, a.valid_from, a.valid_to, a.current";

    private final JdbcClient records;

    Areas(JdbcClient records) {
        this.records = records;
    }

    /** The area with this code, current or not; empty if no list holds it. */
    public Optional<Area> find(AreaCode code) {
        return records.sql("select " + AREA + " from areas.area a where a.code = :code")
                .param("code", code.value())
                .query(Areas::area)
                .optional();
    }

    /**
     * The area with this code, current or not.
     *
     * @throws UnknownArea if no list holds it
     */
    public Area get(AreaCode code) {
        return find(code).orElseThrow(() -> new UnknownArea(code));
    }

    /** All current areas of a type, by name. */
    public List<Area> list(AreaType type) {
        return records.sql("select " + AREA
                        + " from areas.area a where a.type = :type and a.current order by a.name, a.code")
                .param("type", type.name())
                .query(Areas::area)
                .list();
    }

    /**
     * The areas that a person means by a name or a code: those whose name, in either language and in any list held, is the
     * same but for case, accents and punctuation. Current areas only, unless there are none.
     *
     * @param nameOrCode as typed
     * @param type only of this type; null for any
     */
    public List<Area> named(String nameOrCode, @Nullable AreaType type) {
        var code = AreaCode.find(nameOrCode);
        if (code.isPresent()) {
            return find(code.get()).filter(area -> type == null || area.type() == type).stream()
                    .toList();
        }
        var found = records.sql("""
                        select %s
                        from areas.area a
                        where a.code in (select l.code from areas.listing l where :key in (l.name_key, l.name_cy_key))
                          and (cast(:type as text) is null or a.type = :type)
                        order by a.code
                        """.formatted(AREA))
                .param("key", Names.key(nameOrCode))
                .param("type", type == null ? null : type.name())
                .query(Areas::area)
                .list();
        var current = found.stream().filter(Area::current).toList();
        return current.isEmpty() ? found : current;
    }

    /**
     * Current areas that fit what a person types into a search box: a code, a postcode, or the start of any word of a name,
     * in either language. Whole names come first, then names that start so; larger kinds before LSOAs.
     *
     * @param limit at most so many; 1 or more
     */
    public List<Area> search(String text, int limit) {
        var code = AreaCode.find(text);
        if (code.isPresent()) {
            return find(code.get()).stream().toList();
        }
        var postcode = Postcode.find(text).flatMap(this::ofPostcode);
        if (postcode.isPresent()) {
            return around(postcode.get());
        }
        var key = Names.key(text);
        return key.isEmpty() ? List.of() : searchNames(key, limit);
    }

    private List<Area> searchNames(String key, int limit) {
        return records.sql(Warehouse.query("areas", "search"))
                .param("key", key)
                .param("starts", key + "%")
                .param("word", "% " + key + "%")
                .param("limit", limit)
                .query(Areas::area)
                .list();
    }

    /** The LSOA of a postcode, and the areas it lies in, smallest first. */
    private List<Area> around(Area lsoa) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(lsoa), wholes(lsoa.code()).stream())
                .toList();
    }

    /** The LSOA in which a postcode lies, if a directory that holds it was imported. */
    public Optional<Area> ofPostcode(String postcode) {
        return Postcode.find(postcode)
                .flatMap(tight -> records.sql("""
                                select %s
                                from areas.postcode p
                                join areas.area a on a.code = p.lsoa
                                where p.postcode = :postcode
                                """.formatted(AREA))
                        .param("postcode", tight)
                        .query(Areas::area)
                        .optional());
    }

    /** The current areas of a type that lie in an area, by name; empty if none are known to. */
    public List<Area> parts(AreaCode whole, AreaType type) {
        return records.sql("""
                        select %s
                        from areas.nesting n
                        join areas.area a on a.code = n.part
                        where n.whole = :whole and n.part_type = :type
                        order by a.name, a.code
                        """.formatted(AREA))
                .param("whole", whole.value())
                .param("type", type.name())
                .query(Areas::area)
                .list();
    }

    /** The areas in which a current area lies, one of each type at most, smallest type first. */
    public List<Area> wholes(AreaCode part) {
        return records.sql("""
                        select %s
                        from areas.nesting n
                        join areas.area a on a.code = n.whole
                        where n.part = :part
                        """.formatted(AREA)).param("part", part.value()).query(Areas::area).list().stream()
                .sorted(java.util.Comparator.comparing(Area::type))
                .toList();
    }

    /** The area of one type in which each of many current areas lies; those that lie in none, or of which none is known, are left out. */
    public Map<AreaCode, Area> wholes(Set<AreaCode> parts, AreaType type) {
        var wholes = new LinkedHashMap<AreaCode, Area>();
        records.sql("""
                        select n.part, %s
                        from areas.nesting n
                        join areas.area a on a.code = n.whole
                        where n.whole_type = :type and n.part = any(:parts)
                        """.formatted(AREA))
                .param("type", type.name())
                .param("parts", parts.stream().map(AreaCode::value).toArray(String[]::new))
                .query(row -> {
                    wholes.put(new AreaCode(row.getString("part")), area(row, 0));
                });
        return wholes;
    }

    /** The one force in whose area an area lies; of a force, itself. Empty if it lies in several or none is known. */
    public Optional<Area> force(AreaCode code) {
        if (Types.is(code, AreaType.FORCE)) {
            return find(code);
        }
        return wholes(code).stream()
                .filter(area -> area.type() == AreaType.FORCE)
                .findFirst();
    }

    /** The same for many areas at once; those that lie in several forces, or of which none is known, are left out. */
    public Map<AreaCode, Area> forces(Set<AreaCode> codes) {
        var forces = new LinkedHashMap<AreaCode, Area>();
        records.sql("""
                        select n.part, %1$s
                        from areas.nesting n
                        join areas.area a on a.code = n.whole
                        where n.whole_type = :force and n.part = any(:codes)
                        union all
                        select a.code, %1$s
                        from areas.area a
                        where a.type = :force and a.code = any(:codes)
                        """.formatted(AREA))
                .param("force", AreaType.FORCE.name())
                .param("codes", codes.stream().map(AreaCode::value).toArray(String[]::new))
                .query(row -> {
                    forces.put(new AreaCode(row.getString("part")), area(row, 0));
                });
        return forces;
    }

    /** The areas that an ended area became; empty for a current one or if no list says. */
    public List<Area> successors(AreaCode code) {
        return records.sql("""
                        select %s
                        from areas.code_change c
                        join areas.area a on a.code = c.later
                        where c.earlier = :code and c.later <> c.earlier
                        order by a.code
                        """.formatted(AREA))
                .param("code", code.value())
                .query(Areas::area)
                .list();
    }

    /** The residents of the mid-year that is held nearest to a year; of two as near, the earlier. */
    public Optional<Residents> residents(AreaCode code, int year) {
        return Optional.ofNullable(residents(Set.of(code), year).get(code));
    }

    /** The same for many areas at once; areas without any figure are left out. */
    public Map<AreaCode, Residents> residents(Set<AreaCode> codes, int year) {
        return records
                .sql("""
                        select distinct on (code) code, year, people, estimated, basis, releases
                        from areas.residents
                        where code = any(:codes)
                        order by code, abs(year - :year), year
                        """)
                .param("codes", codes.stream().map(AreaCode::value).toArray(String[]::new))
                .param("year", year)
                .query((row, number) -> residents(row))
                .list()
                .stream()
                .collect(Collectors.toMap(Residents::area, each -> each, (first, second) -> first, LinkedHashMap::new));
    }

    /**
     * People present on a working day, by census: as published for the area itself, else the sum over its LSOAs, carried to
     * those of 2021; areas of which an LSOA lacks a figure are left out.
     */
    public List<Residents> workday(Set<AreaCode> codes) {
        return records.sql(Warehouse.query("areas", "workday"))
                .param("codes", codes.stream().map(AreaCode::value).toArray(String[]::new))
                .query((row, number) -> residents(row))
                .list();
    }

    /** Those of the areas all of whose LSOAs have a boundary that is held, so that a point can be said to lie in them. */
    public Set<AreaCode> bounded(Set<AreaCode> codes) {
        return Set.copyOf(records.sql("""
                        select n.whole
                        from areas.nesting n
                        where n.whole = any(:codes) and n.part_type = :lsoa
                        group by n.whole
                        having bool_and(exists (select from areas.boundary b where b.code = n.part))
                        """)
                .param("codes", codes.stream().map(AreaCode::value).toArray(String[]::new))
                .param("lsoa", AreaType.LSOA.name())
                .query((row, number) -> new AreaCode(row.getString("whole")))
                .list());
    }

    private static Residents residents(ResultSet row) throws SQLException {
        var releases = (Long[]) row.getArray("releases").getArray();
        return new Residents(
                new AreaCode(row.getString("code")),
                row.getInt("year"),
                row.getLong("people"),
                row.getBoolean("estimated"),
                Residents.Basis.of(row.getString("basis")),
                Arrays.stream(releases).map(ReleaseId::new).collect(Collectors.toSet()));
    }

    static Area area(ResultSet row, int number) throws SQLException {
        return new Area(
                new AreaCode(row.getString("code")),
                row.getString("name"),
                row.getString("name_cy"),
                AreaType.valueOf(row.getString("type")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("current"));
    }
}
