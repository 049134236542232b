package org.watchward.indicators.ogc;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Envelope;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.watchward.web.api.Answerable;
import org.watchward.web.api.ApiController;
import org.watchward.web.api.Format;

/** What there is: the landing page, what it conforms to, and the collections. */
@ApiController
class CollectionsApi {

    private static final String CLASSES = "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/";

    private final Collections collections;

    CollectionsApi(Collections collections) {
        this.collections = collections;
    }

    @GetMapping(Collections.ROOT)
    Answerable landing(HttpServletRequest request) {
        var here = here(request);
        var content = new LinkedHashMap<String, Object>();
        content.put("title", "Watchward");
        content.put(
                "description",
                "Areas of England and Wales with their boundaries and latest figures of community safety.");
        content.put(
                "links",
                content(List.of(
                        new Link(here, "self", Link.JSON, "This page"),
                        new Link(
                                site(request) + "/api/v1/openapi.json",
                                "service-desc",
                                Format.OPENAPI.type().toString().replace(" ", ""),
                                "The contract"),
                        new Link(site(request) + "/api", "service-doc", "text/html", "For programs"),
                        new Link(here + "/conformance", "conformance", Link.JSON, "What this conforms to"),
                        new Link(here + "/collections", "data", Link.JSON, "The collections"))));
        return Answerable.document(Format.JSON, content);
    }

    @GetMapping(Collections.ROOT + "/conformance")
    Answerable conformance() {
        return Answerable.document(
                Format.JSON, Map.of("conformsTo", List.of(CLASSES + "core", CLASSES + "oas30", CLASSES + "geojson")));
    }

    @GetMapping(Collections.ROOT + "/collections")
    Answerable list(HttpServletRequest request) {
        var content = new LinkedHashMap<String, Object>();
        content.put(
                "links", content(List.of(new Link(here(request) + "/collections", "self", Link.JSON, "This page"))));
        content.put(
                "collections",
                collections.list().stream()
                        .map(each -> described(each, here(request)))
                        .toList());
        return Answerable.document(Format.JSON, content);
    }

    @GetMapping(Collections.ROOT + "/collections/{collection}")
    Answerable one(@PathVariable("collection") String id, HttpServletRequest request) {
        return Answerable.document(Format.JSON, described(collections.get(id), here(request)));
    }

    private static Map<String, Object> described(Collection collection, String here) {
        var box = collection.extent().box();
        var address = here + "/collections/" + collection.id();
        var content = new LinkedHashMap<String, Object>();
        content.put("id", collection.id());
        content.put("title", collection.title());
        content.put(
                "description",
                "The current " + collection.type().plural() + " of which a boundary is held, "
                        + collection.extent().areas() + " in all, each with the latest figure of an indicator.");
        content.put("itemType", "feature");
        content.put("crs", List.of(Collections.CRS84));
        content.put("extent", new Extent(new Spatial(List.of(corners(box)), Collections.CRS84)));
        content.put(
                "links",
                content(List.of(
                        new Link(address, "self", Link.JSON, "This collection"),
                        new Link(address + "/items", "items", Link.GEOJSON, "Its features"))));
        return content;
    }

    /** Where the features of a collection lie. */
    record Extent(Spatial spatial) {}

    /** Boxes around them. */
    record Spatial(List<List<Double>> bbox, String crs) {}

    private static List<Double> corners(Envelope box) {
        return Stream.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())
                .map(GeoJson::rounded)
                .toList();
    }

    private static List<Map<String, Object>> content(List<Link> links) {
        return links.stream().map(Link::content).toList();
    }

    private static String here(HttpServletRequest request) {
        return site(request) + Collections.ROOT;
    }

    private static String site(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromContextPath(request).toUriString();
    }
}
