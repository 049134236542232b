package org.watchward.indicators.ogc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.watchward.areas.Outlines;
import org.watchward.areas.Outlines.Outline;
import org.watchward.indicators.Indicators;
import org.watchward.indicators.open.Indicator;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;
import org.watchward.platform.Nearest;
import org.watchward.platform.Unrecognised;
import org.watchward.web.api.Answerable;
import org.watchward.web.api.ApiController;
import org.watchward.web.api.ApiProblem;
import org.watchward.web.api.Asked;
import org.watchward.web.api.Format;

/** The features of a collection: areas with their boundaries and one figure each. */
@ApiController
class FeaturesApi {

    private static final String USUAL = "all-crime";

    private final Collections collections;
    private final Outlines outlines;
    private final Indicators indicators;
    private final LatestFigures figures;

    FeaturesApi(Collections collections, Outlines outlines, Indicators indicators, LatestFigures figures) {
        this.collections = collections;
        this.outlines = outlines;
        this.indicators = indicators;
        this.figures = figures;
    }

    @GetMapping(Collections.ROOT + "/collections/{collection}/items")
    Answerable items(
            @PathVariable("collection") String id,
            @RequestAttribute("asked") Asked asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        var collection = collections.get(id);
        var limit = asked.integer("limit");
        var offset = asked.integer("offset");
        var page = outlines.list(query(collection, asked), limit, offset);
        var content = new LinkedHashMap<String, @Nullable Object>();
        content.put("type", "FeatureCollection");
        content.put("numberMatched", page.matched());
        content.put("numberReturned", page.outlines().size());
        content.put("boundaries", boundaries(page));
        content.put("links", links(paging(asked, request, page, limit, offset), response));
        content.put("features", features(page, asked));
        return Answerable.document(Format.GEOJSON, content);
    }

    @GetMapping(Collections.ROOT + "/collections/{collection}/items/{code}")
    Answerable item(
            @PathVariable("collection") String id,
            @PathVariable("code") String code,
            @RequestAttribute("asked") Asked asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        var collection = collections.get(id);
        var page = AreaCode.find(code)
                .map(found ->
                        outlines.list(new Outlines.Query(collection.type(), List.of(), found, null, null, null), 1, 0))
                .filter(found -> !found.outlines().isEmpty())
                .orElseThrow(() -> ApiProblem.notFound(
                        "The collection " + collection.id() + " has no feature '" + ApiProblem.shown(code) + "'.",
                        collections.nearest(collection, code)));
        var feature = features(page, asked).get(0);
        var here = ServletUriComponentsBuilder.fromContextPath(request).toUriString() + Collections.ROOT;
        var items = here + "/collections/" + collection.id();
        feature.put(
                "links",
                links(
                        List.of(
                                new Link(
                                        items + "/items/" + feature.get("id") + asked.query(),
                                        "self",
                                        Link.GEOJSON,
                                        "This"),
                                new Link(items, "collection", Link.JSON, "The collection that it is in")),
                        response));
        return Answerable.document(Format.GEOJSON, feature);
    }

    private static Outlines.Query query(Collection collection, Asked asked) {
        var boxes = asked.text("bbox").map(typed -> asked.reading("bbox", () -> Place.boxes(typed)));
        var when = asked.text("datetime").map(typed -> asked.reading("datetime", () -> Moment.read(typed)));
        var within = asked.text("within").map(typed -> asked.reading("within", () -> code(typed)));
        var moment = when.orElse(Moment.ANY);
        return new Outlines.Query(
                collection.type(), boxes.orElse(List.of()), null, within.orElse(null), moment.from(), moment.to());
    }

    private static AreaCode code(String typed) {
        return AreaCode.find(typed)
                .orElseThrow(() -> new IllegalArgumentException(
                        "within is the code of an area, a letter and eight digits, for example E23000029"));
    }

    private static String boundaries(Outlines.Page page) {
        return page.simplified()
                ? "simplified, because those published are too large for one answer; ask for fewer areas at a time, or for one"
                : "as published";
    }

    private List<Map<String, @Nullable Object>> features(Outlines.Page page, Asked asked) {
        if (page.outlines().isEmpty()) {
            return List.of();
        }
        var indicator = asked.reading(
                "indicator", () -> indicator(asked.text("indicator").orElse(USUAL)));
        var period = asked.text("period")
                .map(typed -> asked.reading("period", () -> Period.parse(typed)))
                .orElse(null);
        var found = figures.of(
                indicator, page.outlines().stream().map(Outline::area).toList(), period);
        var features = new ArrayList<Map<String, @Nullable Object>>();
        for (var outline : page.outlines()) {
            features.add(feature(
                    outline,
                    java.util.Objects.requireNonNull(found.get(outline.area().code())),
                    page));
        }
        return features;
    }

    private Indicator indicator(String id) {
        return indicators
                .find(id)
                .orElseThrow(() -> new Unrecognised(
                        "There is no indicator '" + ApiProblem.shown(id) + "'",
                        Nearest.to(
                                id,
                                indicators.list().stream().map(Indicator::id).toList())));
    }

    private static Map<String, @Nullable Object> feature(
            Outline outline, Map<String, @Nullable Object> figure, Outlines.Page page) {
        var area = outline.area();
        var properties = new LinkedHashMap<String, @Nullable Object>();
        properties.put("code", area.code().value());
        properties.put("name", area.name());
        properties.put("name_cy", area.nameCy());
        properties.put("type", area.type().id());
        properties.put("valid_from", area.validFrom());
        properties.put("valid_to", area.validTo());
        properties.put("boundary_vintage", outline.vintage());
        properties.put("boundary_simplified", page.simplified());
        properties.put("boundary_repaired", outline.repaired());
        properties.putAll(figure);
        var feature = new LinkedHashMap<String, @Nullable Object>();
        feature.put("type", "Feature");
        feature.put("id", area.code().value());
        feature.put("geometry", GeoJson.of(outline.shape()));
        feature.put("properties", properties);
        return feature;
    }

    private static List<Link> paging(
            Asked asked, HttpServletRequest request, Outlines.Page page, int limit, int offset) {
        var here = request.getRequestURL().toString();
        var links = new ArrayList<Link>();
        links.add(new Link(here + asked.query(), "self", Link.GEOJSON, "This page"));
        if (offset + page.outlines().size() < page.matched() && !page.outlines().isEmpty()) {
            links.add(new Link(here + asked.query("offset", offset + limit), "next", Link.GEOJSON, "The next page"));
        }
        if (offset > 0) {
            links.add(new Link(
                    here + asked.query("offset", Math.max(0, offset - limit)),
                    "prev",
                    Link.GEOJSON,
                    "The page before"));
        }
        links.add(new Link(
                here.substring(0, here.lastIndexOf('/')), "collection", Link.JSON, "The collection that they are in"));
        return links;
    }

    /** The links as content, after they were put in the headers too, with the reference system of all coordinates. */
    private static List<Map<String, Object>> links(List<Link> links, HttpServletResponse response) {
        response.setHeader("Content-Crs", "<" + Collections.CRS84 + ">");
        links.forEach(link -> response.addHeader(HttpHeaders.LINK, link.header()));
        return links.stream().map(Link::content).toList();
    }
}
