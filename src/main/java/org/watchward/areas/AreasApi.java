package org.watchward.areas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.platform.Nearest;
import org.watchward.platform.Unrecognised;
import org.watchward.web.api.ApiController;
import org.watchward.web.api.ApiProblem;
import org.watchward.web.api.Asked;
import org.watchward.web.api.Table;

/** Areas, for programs. */
@ApiController
class AreasApi {

    private static final List<String> COLUMNS =
            List.of("code", "name", "name_cy", "type", "valid_from", "valid_to", "current");
    private static final int NEWEST = 9_999;

    private final Areas areas;
    private final Gazetteer gazetteer;

    AreasApi(Areas areas, Gazetteer gazetteer) {
        this.areas = areas;
        this.gazetteer = gazetteer;
    }

    @GetMapping("/api/v1/areas")
    Table list(@RequestAttribute("asked") Asked asked) {
        var type = asked.text("type").flatMap(AreaType::named).orElse(null);
        var within = asked.text("within")
                .map(code -> asked.reading("within", () -> whole(code)))
                .orElse(null);
        var page = gazetteer.list(
                asked.text("q").orElse(null), type, within, asked.integer("limit"), asked.integer("offset"));
        return new Table(
                "areas",
                COLUMNS,
                page.areas().stream().map(AreasApi::row).toList(),
                Map.of("matched", page.matched(), "offset", asked.integer("offset")));
    }

    @GetMapping("/api/v1/areas/{code}")
    Table one(@PathVariable("code") String code) {
        var area = held(code);
        var row = row(area);
        row.put("within", places(areas.wholes(area.code())));
        row.put("successors", area.current() ? List.of() : places(areas.successors(area.code())));
        row.put("parts", parts(area));
        row.put(
                "residents",
                areas.residents(area.code(), NEWEST).map(AreasApi::row).orElse(null));
        return Table.of("areas", COLUMNS, List.of(row));
    }

    private Area held(String code) {
        return AreaCode.find(code)
                .flatMap(areas::find)
                .orElseThrow(() -> ApiProblem.notFound(
                        "No list of areas that is held here has the code '" + ApiProblem.shown(code)
                                + "'. /api/v1/areas?q= finds areas by name.",
                        nearest(code)));
    }

    private AreaCode whole(String code) {
        return AreaCode.find(code)
                .filter(found -> areas.find(found).isPresent())
                .orElseThrow(() -> new Unrecognised(
                        "within is the code of an area that is held here; was '" + ApiProblem.shown(code) + "'",
                        nearest(code)));
    }

    private List<String> nearest(String code) {
        var candidates = Arrays.stream(AreaType.values())
                .filter(type -> type != AreaType.LSOA && type != AreaType.WARD)
                .flatMap(type -> areas.list(type).stream())
                .map(area -> area.code().value())
                .toList();
        return Nearest.to(code, candidates);
    }

    private Map<String, Integer> parts(Area area) {
        var parts = new LinkedHashMap<String, Integer>();
        for (var type : AreaType.values()) {
            var inside = areas.parts(area.code(), type).size();
            if (inside > 0) {
                parts.put(type.id(), inside);
            }
        }
        return parts;
    }

    private static List<Place> places(List<Area> areas) {
        return areas.stream()
                .map(area ->
                        new Place(area.code().value(), area.name(), area.type().id()))
                .toList();
    }

    /** An area that another is told to lie in, or to have become. */
    record Place(String code, String name, String type) {}

    private static Map<String, @Nullable Object> row(Area area) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("code", area.code().value());
        row.put("name", area.name());
        row.put("name_cy", area.nameCy());
        row.put("type", area.type().id());
        row.put("valid_from", area.validFrom());
        row.put("valid_to", area.validTo());
        row.put("current", area.current());
        return row;
    }

    private static Map<String, @Nullable Object> row(Residents residents) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        row.put("people", residents.people());
        row.put("year", residents.year());
        row.put("estimated", residents.estimated());
        row.put("basis", residents.basis().id());
        row.put(
                "releases",
                new ArrayList<>(residents.releases())
                        .stream().sorted().map(Object::toString).toList());
        return row;
    }
}
