package org.watchward.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What is true of the invented county, in full, for whoever checks what was read from its files. */
record Truth(Plan plan, County county, Levels levels, Crimes crimes, PoliceArchive archive) {

    Map<String, Object> described() {
        var truth = new LinkedHashMap<String, Object>();
        truth.put("synthetic", true);
        truth.put("seed", plan.seed());
        truth.put("county", District.COUNTY_NAME);
        truth.put("force", District.FORCE_NAME);
        truth.put("streetRows", plan.rows());
        truth.put("acceptableStreetRows", plan.rows() - archive.flaws().size());
        truth.put("firstMonth", plan.month(0).toString());
        truth.put("lastMonth", plan.last().toString());
        truth.put("missingMonths", months(plan::missing));
        truth.put("planted", planted());
        truth.put("codes", codes());
        truth.put("repeatedCrimeIds", archive.repeatedIds());
        truth.put("malformedRows", archive.flaws());
        truth.put("files", archive.fileRows());
        truth.put("rowsByDistrictYearCategory", located());
        truth.put("rowsWithoutLocationByYearCategory", unlocated());
        return truth;
    }

    private List<String> months(IntPredicate which) {
        return IntStream.range(0, plan.months())
                .filter(which)
                .mapToObj(month -> plan.month(month).toString())
                .toList();
    }

    private Map<String, Object> planted() {
        var planted = new LinkedHashMap<String, Object>();
        planted.put("partial", partial());
        planted.put("recordingChange", recordingChange());
        planted.put("outbreak", outbreak());
        planted.put("hotSpots", levels.hotSpots().stream().map(this::hotSpot).toList());
        if (plan.changes() > 0) {
            planted.put("changes", levels.changes().stream().map(this::change).toList());
        }
        return planted;
    }

    private Map<String, Object> partial() {
        var described = new LinkedHashMap<String, Object>();
        described.put("category", Plan.PARTIAL.label());
        described.put("shareKept", Plan.PARTIAL_KEPT);
        described.put("months", months(plan::partial));
        return described;
    }

    private Map<String, Object> recordingChange() {
        var described = new LinkedHashMap<String, Object>();
        described.put("category", Plan.RECORDED_ANEW.label());
        described.put("factor", Plan.RECORDED_ANEW_FACTOR);
        described.put("months", months(plan::recordedAnew));
        return described;
    }

    private Map<String, Object> outbreak() {
        var described = new LinkedHashMap<String, Object>();
        described.put("district", District.ALL.get(Levels.OUTBREAK_DISTRICT).code());
        described.put("category", Levels.OUTBREAK.label());
        described.put("factor", Levels.OUTBREAK_TIMES);
        described.put("months", months(month -> month >= plan.months() - Levels.OUTBREAK_MONTHS));
        return described;
    }

    private Map<String, Object> change(LevelChange change) {
        var described = new LinkedHashMap<String, Object>();
        described.put("area", change.area());
        described.put("areaType", change.areaType());
        described.put("category", change.category().label());
        described.put("factor", change.factor());
        described.put("months", months(change.during()));
        described.put("expectedMore", StrictMath.round(levels.expectedMore(change)));
        return described;
    }

    private Map<String, Object> hotSpot(HotSpot spot) {
        var described = new LinkedHashMap<String, Object>();
        described.put("lsoa21", county.lsoa21(spot.piece()).code());
        described.put("district", county.district(county.lsoa21(spot.piece())).code());
        described.put(
                "categories",
                spot.categories().stream().map(Category::label).sorted().toList());
        described.put("factor", spot.times());
        described.put("months", months(spot.during(plan)));
        return described;
    }

    private Map<String, Object> codes() {
        var codes = new LinkedHashMap<String, Object>();
        for (var kind : Plan.Codes.values()) {
            codes.put(kind.name(), months(month -> plan.codes(month) == kind));
        }
        codes.put("split", changed(county.lsoas11()));
        codes.put("merged", changed(county.lsoas21()));
        return codes;
    }

    /** Areas of one census that are several of the other. */
    private static List<String> changed(List<Lsoa> lsoas) {
        return lsoas.stream()
                .filter(lsoa -> lsoa.pieces().size() > 1)
                .map(Lsoa::code)
                .toList();
    }

    private List<Map<String, Object>> located() {
        var rows = new ArrayList<Map<String, Object>>();
        for (var district = 0; district < District.ALL.size(); district++) {
            var here = district;
            for (var year : years()) {
                for (var category : Category.values()) {
                    var row = new LinkedHashMap<String, Object>();
                    row.put("district", District.ALL.get(district).code());
                    row.put("year", year);
                    row.put("category", category.label());
                    row.put(
                            "rows",
                            rows(year, category, piece -> piece != crimes.nowhere() && county.district(piece) == here));
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    private List<Map<String, Object>> unlocated() {
        var rows = new ArrayList<Map<String, Object>>();
        for (var year : years()) {
            for (var category : Category.values()) {
                var row = new LinkedHashMap<String, Object>();
                row.put("year", year);
                row.put("category", category.label());
                row.put("rows", rows(year, category, piece -> piece == crimes.nowhere()));
                rows.add(row);
            }
        }
        return rows;
    }

    private SortedSet<Integer> years() {
        var years = new TreeSet<Integer>();
        for (var month = 0; month < plan.months(); month++) {
            years.add(plan.month(month).getYear());
        }
        return years;
    }

    private long rows(int year, Category category, IntPredicate where) {
        var total = 0L;
        for (var month = 0; month < plan.months(); month++) {
            if (plan.month(month).getYear() == year) {
                for (var piece = 0; piece <= crimes.nowhere(); piece++) {
                    total += where.test(piece) ? crimes.published(month, category, piece) : 0;
                }
            }
        }
        return total;
    }
}
