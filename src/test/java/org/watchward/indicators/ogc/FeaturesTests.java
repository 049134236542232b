package org.watchward.indicators.ogc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.watchward.publicsite.SmallCounty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The requirements of OGC API - Features, Part 1 (1.0.1) that the declared conformance classes hold, by their names there
 * ({@code /req/core/…}, {@code /req/geojson/…}, {@code /req/oas30/…}).
 */
@SpringBootTest(properties = "watchward.api.requests-per-minute=100000")
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeaturesTests {

    private static final String ROOT = "/api/v1/ogc";
    private static final String DISTRICTS = ROOT + "/collections/districts";
    private static final String CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private BeanFactory beans;

    @BeforeAll
    void importASmallCounty(@TempDir Path folder) throws IOException {
        SmallCounty.load(beans, folder);
    }

    /** /req/core/root-op, root-success. */
    @Test
    void landsOnAPageThatLeadsToContractConformanceAndCollections() throws Exception {
        var links = json(ROOT).path("links");

        assertThat(rels(links)).contains("self", "service-desc", "service-doc", "conformance", "data");
        for (var link : links) {
            assertThat(link.path("href").asString()).startsWith("http://localhost/api");
            assertThat(response(URI.create(link.path("href").asString()).getPath())
                            .getStatus())
                    .isEqualTo(200);
        }
    }

    /** /req/core/api-definition-op, api-definition-success; /req/oas30/oas-common, oas-definition-1. */
    @Test
    void servesItsContractAsOpenApi30() throws Exception {
        var contract = response("/api/v1/openapi.json");

        assertThat(contract.getContentType()).isEqualTo("application/vnd.oai.openapi+json;version=3.0");
        assertThat(JsonMapper.shared()
                        .readTree(content(contract))
                        .path("openapi")
                        .asString())
                .startsWith("3.0.");
    }

    /** /req/core/conformance-op, conformance-success. */
    @Test
    void declaresWhatItConformsTo() throws Exception {
        assertThat(json(ROOT + "/conformance").path("conformsTo").valueStream().map(JsonNode::asString))
                .containsExactlyInAnyOrder(
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
                        "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson");
    }

    /** /req/core/fc-md-op, fc-md-success, fc-md-links, fc-md-items, fc-md-items-links, fc-md-extent; sfc-md-*. */
    @Test
    void describesACollectionForEachTypeOfAreaThatHasBoundaries() throws Exception {
        var all = json(ROOT + "/collections");

        assertThat(rels(all.path("links"))).contains("self");
        assertThat(all.path("collections")
                        .valueStream()
                        .map(each -> each.path("id").asString()))
                .containsExactly("districts", "forces");
        for (var each : all.path("collections")) {
            assertThat(json(ROOT + "/collections/" + each.path("id").asString()))
                    .isEqualTo(each);
            assertThat(rels(each.path("links"))).contains("items", "self");
            assertThat(each.path("links").valueStream())
                    .allSatisfy(link -> assertThat(link.path("type").asString()).isNotEmpty());
            assertThat(each.path("extent").path("spatial").path("bbox").path(0)).hasSize(4);
        }
        assertThat(json(DISTRICTS)
                        .path("extent")
                        .path("spatial")
                        .path("bbox")
                        .path(0)
                        .toString())
                .isEqualTo("[-1.8,51.8,-1.2,52.2]");
    }

    /** /req/core/fc-op, fc-response, fc-links, fc-rel-type, fc-numberMatched, fc-numberReturned, crs84; geojson/definition. */
    @Test
    void answersFeaturesAsGeoJson() throws Exception {
        var response = response(DISTRICTS + "/items");
        var content = JsonMapper.shared().readTree(content(response));

        assertThat(response.getContentType()).isEqualTo("application/geo+json");
        assertThat(response.getHeader("Content-Crs")).isEqualTo("<" + CRS84 + ">");
        assertThat(content.path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(content.path("numberMatched").asInt()).isEqualTo(2);
        assertThat(content.path("numberReturned").asInt()).isEqualTo(2);
        assertThat(content.path("boundaries").asString()).isEqualTo("as published");
        assertThat(rels(content.path("links"))).contains("self").doesNotContain("next", "prev");
        assertThat(content.path("links").valueStream())
                .allSatisfy(link -> assertThat(link.path("type").asString()).isNotEmpty());
        assertThat(ids(content)).containsExactly(SmallCounty.VALE, SmallCounty.CITY);
    }

    /** RFC 7946: longitude first, closed rings, outer ones against the clock and holes with it. */
    @Test
    void windsRingsByTheRightHandRule() throws Exception {
        var rings =
                json(DISTRICTS + "/items/" + SmallCounty.VALE).path("geometry").path("coordinates");

        assertThat(rings).hasSize(2);
        assertThat(area(rings.path(0))).isPositive();
        assertThat(area(rings.path(1))).isNegative();
        for (var ring : rings) {
            assertThat(ring.path(0)).isEqualTo(ring.path(ring.size() - 1));
            assertThat(ring.valueStream()).allSatisfy(point -> {
                assertThat(point.path(0).asDouble()).isBetween(-1.8, -1.4);
                assertThat(point.path(1).asDouble()).isBetween(51.8, 52.2);
            });
        }
    }

    private static double area(JsonNode ring) {
        var twice = 0.0;
        for (var at = 0; at + 1 < ring.size(); at++) {
            var here = ring.path(at);
            var next = ring.path(at + 1);
            twice += here.path(0).asDouble() * next.path(1).asDouble()
                    - next.path(0).asDouble() * here.path(1).asDouble();
        }
        return twice / 2;
    }

    @Test
    void givesEachFeatureItsLatestFigure() throws Exception {
        var all = json(DISTRICTS + "/items/" + SmallCounty.VALE).path("properties");
        var burglary = json(DISTRICTS + "/items/" + SmallCounty.VALE + "?indicator=burglary&period=2016")
                .path("properties");

        assertThat(all.path("indicator").asString()).isEqualTo("all-crime");
        assertThat(all.path("period").asString()).isEqualTo("ye2017-01");
        assertThat(all.path("status").asString()).isEqualTo("known");
        assertThat(burglary.path("numerator").asInt()).isEqualTo(180);
        assertThat(burglary.path("value").asDouble()).isEqualTo(20);
        assertThat(burglary.path("caveats").asInt()).isPositive();
        assertThat(json(DISTRICTS + "/items?indicator=ons-total&limit=1")
                        .path("features")
                        .path(0)
                        .path("properties")
                        .path("status")
                        .asString())
                .isEqualTo("missing");
    }

    /** /req/core/fc-limit-definition, fc-limit-response-1; paging by next and prev. */
    @Test
    void turnsPages() throws Exception {
        var first = json(DISTRICTS + "/items?limit=1&indicator=burglary");
        var next = href(first, "next");
        var second = json(next.substring(next.indexOf("/api")));
        var wide = json(DISTRICTS + "/items?limit=1000000");

        assertThat(ids(first)).containsExactly(SmallCounty.VALE);
        assertThat(first.path("numberMatched").asInt()).isEqualTo(2);
        assertThat(ids(second)).containsExactly(SmallCounty.CITY);
        assertThat(second.path("features")
                        .path(0)
                        .path("properties")
                        .path("indicator")
                        .asString())
                .isEqualTo("burglary");
        assertThat(rels(second.path("links"))).contains("prev").doesNotContain("next");
        assertThat(wide.path("numberReturned").asInt()).isEqualTo(2);
        assertThat(json(DISTRICTS + "/items?offset=7").path("features")).isEmpty();
    }

    /** /req/core/fc-bbox-definition, fc-bbox-response; the hole of an area is no part of it. */
    @Test
    void findsWhatTouchesABox() throws Exception {
        assertThat(ids(json(DISTRICTS + "/items?bbox=-2,51,-1.5,53"))).containsExactly(SmallCounty.VALE);
        assertThat(ids(json(DISTRICTS + "/items?bbox=-1.42,51.9,-1.38,51.95")))
                .containsExactly(SmallCounty.VALE, SmallCounty.CITY);
        assertThat(ids(json(DISTRICTS + "/items?bbox=-1.65,51.95,-1.55,52.05"))).isEmpty();
        assertThat(ids(json(DISTRICTS + "/items?bbox=-1.42,51.9,0,-1.38,51.95,100")))
                .hasSize(2);
        assertThat(ids(json(DISTRICTS + "/items?bbox=179,51,-1.5,53"))).containsExactly(SmallCounty.VALE);
    }

    /** /req/core/fc-time-definition, fc-time-response: areas without dates always fit. */
    @Test
    void readsTimesAndTakesUndatedAreasForAlwaysThere() throws Exception {
        for (var when :
                List.of("2024-04-01", "2024-04-01T00:00:00Z", "2024-04-01/..", "../2024-04-01", "/2024-04-01")) {
            assertThat(ids(json(DISTRICTS + "/items?datetime=" + when)))
                    .as(when)
                    .hasSize(2);
        }
    }

    /** /req/core/query-param-unknown, query-param-invalid. */
    @Test
    void refusesWhatItCannotRead() throws Exception {
        for (var wrong : List.of(
                "nonsense=1",
                "bbox=1,2,3",
                "bbox=a,b,c,d",
                "bbox=NaN,1,2,3",
                "bbox=-2,53,-1,51",
                "bbox=-200,51,-1,52",
                "datetime=yesterday",
                "datetime=..",
                "datetime=2025-01-01/2024-01-01",
                "limit=0",
                "limit=-1",
                "limit=ten",
                "within=here",
                "indicator=burglarly",
                "period=lately")) {
            assertThat(response(DISTRICTS + "/items?" + wrong).getStatus())
                    .as(wrong)
                    .isEqualTo(400);
        }
        assertThat(response(ROOT + "?a=b").getStatus()).isEqualTo(400);
    }

    /** /req/core/f-op, f-success, f-links. */
    @Test
    void answersOneFeature() throws Exception {
        var response = response(DISTRICTS + "/items/" + SmallCounty.CITY);
        var feature = JsonMapper.shared().readTree(content(response));

        assertThat(response.getContentType()).isEqualTo("application/geo+json");
        assertThat(feature.path("type").asString()).isEqualTo("Feature");
        assertThat(feature.path("id").asString()).isEqualTo(SmallCounty.CITY);
        assertThat(rels(feature.path("links"))).contains("self", "collection");
        assertThat(response(DISTRICTS + "/items/" + SmallCounty.FORCE).getStatus())
                .isEqualTo(404);
        assertThat(response(DISTRICTS + "/items/E07900109").getStatus()).isEqualTo(404);
        assertThat(content(response(ROOT + "/collections/distrikts/items"))).contains("\"nearest\":[\"districts\"");
    }

    @Test
    void findsWhatLiesInsideAnotherArea() throws Exception {
        assertThat(ids(json(DISTRICTS + "/items?within=" + SmallCounty.FORCE))).hasSize(2);
        assertThat(ids(json(DISTRICTS + "/items?within=" + SmallCounty.UNHELD))).isEmpty();
    }

    private static List<String> ids(JsonNode collection) {
        return collection
                .path("features")
                .valueStream()
                .map(each -> each.path("id").asString())
                .toList();
    }

    private static Set<String> rels(JsonNode links) {
        var rels = new HashSet<String>();
        links.forEach(link -> rels.add(link.path("rel").asString()));
        return rels;
    }

    private static String href(JsonNode content, String rel) {
        return content.path("links")
                .valueStream()
                .filter(link -> link.path("rel").asString().equals(rel))
                .findFirst()
                .orElseThrow()
                .path("href")
                .asString();
    }

    private JsonNode json(String path) throws Exception {
        var response = response(path);
        assertThat(response.getStatus()).as(path + content(response)).isEqualTo(200);
        return JsonMapper.shared().readTree(content(response));
    }

    private static String content(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse response(String path) throws Exception {
        return mvc.perform(get(URI.create(path))).andReturn().getResponse();
    }
}
