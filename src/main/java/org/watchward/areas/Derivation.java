package org.watchward.areas;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Warehouse;

/** Works out the derived tables from the published ones, inside the transaction that changed those. */
@Component
class Derivation {

    private final JdbcClient records;
    private final Editions editions;

    Derivation(JdbcClient records, Editions editions) {
        this.records = records;
        this.editions = editions;
    }

    /** Works out again what follows from what was touched; answers the new edition. */
    long derive(Set<AreaLoad.Touched> touched) {
        joinAsForManyRows();
        var edition = editions.next();
        if (touched.contains(AreaLoad.Touched.PLACES)) {
            places();
        }
        if (touched.contains(AreaLoad.Touched.PLACES) || touched.contains(AreaLoad.Touched.PEOPLE)) {
            residents(crosswalk(changes()));
        }
        return edition;
    }

    /** Tables that this transaction has filled have no statistics yet, and the planner would take them for empty. */
    private void joinAsForManyRows() {
        records.sql("set local enable_nestloop = off").update();
    }

    private void places() {
        var nestings = new Nestings(codes(), containments(), changes());
        writeAreas(nestings);
        writeNestings(nestings.all());
    }

    /** All codes that any list holds, names or not. */
    private Set<AreaCode> codes() {
        return new HashSet<>(records.sql("""
                        select code from areas.listing
                        union select part from areas.containment
                        union select whole from areas.containment
                        union select earlier from areas.code_change
                        union select later from areas.code_change
                        """)
                .query((row, number) -> new AreaCode(row.getString(1)))
                .list());
    }

    private List<Containment> containments() {
        return records.sql("select part, whole, vintage, fit from areas.containment")
                .query((row, number) -> new Containment(
                        new AreaCode(row.getString(1)),
                        new AreaCode(row.getString(2)),
                        row.getInt(3),
                        Fit.of(row.getString(4))))
                .list();
    }

    private List<CodeChange> changes() {
        return records.sql("select earlier, later, kind, vintage from areas.code_change")
                .query((row, number) -> new CodeChange(
                        new AreaCode(row.getString(1)),
                        new AreaCode(row.getString(2)),
                        CodeChange.Kind.of(row.getString(3)),
                        row.getInt(4)))
                .list();
    }

    private void writeAreas(Nestings nestings) {
        var codes = new ArrayList<>(codes());
        records.sql("delete from areas.area").update();
        records.sql(Warehouse.query("areas", "area"))
                .param("codes", codes.stream().map(AreaCode::value).toArray(String[]::new))
                .param(
                        "types",
                        codes.stream().map(code -> Types.of(code).name()).toArray(String[]::new))
                .param("current", codes.stream().map(nestings::current).toArray(Boolean[]::new))
                .update();
    }

    private void writeNestings(List<Nesting> nestings) {
        records.sql("delete from areas.nesting").update();
        records.sql("""
                        insert into areas.nesting (part, part_type, whole, whole_type, fit)
                        select * from unnest(
                            cast(:parts as text[]), cast(:partTypes as text[]),
                            cast(:wholes as text[]), cast(:wholeTypes as text[]), cast(:fits as text[]))
                        """)
                .param(
                        "parts",
                        nestings.stream().map(each -> each.part().value()).toArray(String[]::new))
                .param(
                        "partTypes",
                        nestings.stream().map(each -> each.partType().name()).toArray(String[]::new))
                .param(
                        "wholes",
                        nestings.stream().map(each -> each.whole().value()).toArray(String[]::new))
                .param(
                        "wholeTypes",
                        nestings.stream().map(each -> each.wholeType().name()).toArray(String[]::new))
                .param("fits", nestings.stream().map(each -> each.fit().id()).toArray(String[]::new))
                .update();
    }

    private List<Carried> crosswalk(List<CodeChange> changes) {
        var carried = CrosswalkDerivation.of(changes, newestResidentsOfChildren());
        records.sql("delete from areas.crosswalk").update();
        records.sql("""
                        insert into areas.crosswalk (lsoa, lsoa21, share, method)
                        select * from unnest(
                            cast(:lsoas as text[]), cast(:lsoas21 as text[]),
                            cast(:shares as numeric[]), cast(:methods as text[]))
                        """)
                .param(
                        "lsoas",
                        carried.stream().map(each -> each.lsoa().value()).toArray(String[]::new))
                .param(
                        "lsoas21",
                        carried.stream().map(each -> each.lsoa21().value()).toArray(String[]::new))
                .param(
                        "shares",
                        carried.stream()
                                .map(each -> each.share().toPlainString())
                                .toArray(String[]::new))
                .param(
                        "methods",
                        carried.stream().map(each -> each.method().id()).toArray(String[]::new))
                .update();
        return carried;
    }

    /** Published residents of what LSOAs became, of the newest year that has them. */
    private Map<AreaCode, Long> newestResidentsOfChildren() {
        return records
                .sql("""
                        select distinct on (h.code) h.code, h.people
                        from areas.headcount h
                        where h.population = 'residents'
                          and h.code in (select later from areas.code_change where kind <> 'unchanged')
                        order by h.code, h.year desc, h.edition desc
                        """)
                .query((row, number) -> Map.entry(new AreaCode(row.getString(1)), row.getLong(2)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void residents(List<Carried> crosswalk) {
        records.sql("delete from areas.residents").update();
        var derivation = new ResidentsDerivation(crosswalk, nestings());
        records.sql("select distinct year from areas.headcount where population = 'residents' order by year")
                .query(Integer.class)
                .list()
                .forEach(year -> write(derivation.of(published(year))));
    }

    private List<Nesting> nestings() {
        return records.sql("select part, whole, fit from areas.nesting")
                .query((row, number) -> new Nesting(
                        new AreaCode(row.getString(1)), new AreaCode(row.getString(2)), Fit.of(row.getString(3))))
                .list();
    }

    private List<Residents> published(int year) {
        return records.sql("""
                        select distinct on (code) code, people, release_id
                        from areas.headcount
                        where population = 'residents' and year = :year
                        order by code, edition desc
                        """)
                .param("year", year)
                .query((row, number) -> new Residents(
                        new AreaCode(row.getString(1)),
                        year,
                        row.getLong(2),
                        false,
                        Residents.Basis.PUBLISHED,
                        Set.of(new ReleaseId(row.getLong(3)))))
                .list();
    }

    private void write(Collection<Residents> residents) {
        records.sql("""
                        insert into areas.residents (code, year, people, estimated, basis, releases)
                        select code, year, people, estimated, basis, cast(releases as bigint[])
                        from unnest(
                            cast(:codes as text[]), cast(:years as int[]), cast(:people as bigint[]),
                            cast(:estimated as boolean[]), cast(:bases as text[]), cast(:releases as text[]))
                            as each (code, year, people, estimated, basis, releases)
                        """)
                .param(
                        "codes",
                        residents.stream().map(each -> each.area().value()).toArray(String[]::new))
                .param("years", residents.stream().map(Residents::year).toArray(Integer[]::new))
                .param("people", residents.stream().map(Residents::people).toArray(Long[]::new))
                .param("estimated", residents.stream().map(Residents::estimated).toArray(Boolean[]::new))
                .param(
                        "bases",
                        residents.stream().map(each -> each.basis().id()).toArray(String[]::new))
                .param("releases", residents.stream().map(Derivation::releases).toArray(String[]::new))
                .update();
    }

    private static String releases(Residents residents) {
        return residents.releases().stream()
                .sorted()
                .map(release -> Long.toString(release.number()))
                .collect(joining(",", "{", "}"));
    }
}
