package org.watchward.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.watchward.platform.Build;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The contract with programs (OpenAPI 3.0), joined from the parts that the rooms bring. It is served as it is, and it is
 * what requests are held against: a parameter that it does not describe does not exist.
 */
@Component
class Contract {

    static final String ROOT = "/api/v1";

    private static final List<String> METHODS = List.of("GET", "POST");
    private static final String FIELDS = "/requestBody/content/multipart~1form-data/schema/properties";

    private final ObjectNode document = new YAMLMapper().createObjectNode();
    private final Map<String, Operation> operations = new LinkedHashMap<>();

    Contract() {
        parts().forEach(part -> join(document, part));
        ((ObjectNode) document.required("info")).put("version", Build.version());
        document.required("paths")
                .propertyStream()
                .forEach(path -> METHODS.stream()
                        .filter(method -> path.getValue().has(method.toLowerCase(Locale.ROOT)))
                        .forEach(method -> operations.put(method + " " + path.getKey(), operation(method, path))));
    }

    ObjectNode document() {
        return document;
    }

    List<Operation> list() {
        return List.copyOf(operations.values());
    }

    /** The operation behind a controller's path, such as {@code /api/v1/areas/{code}}; HEAD is asked as GET is. */
    Optional<Operation> find(String method, String pattern) {
        return pattern.startsWith(ROOT)
                ? Optional.ofNullable(operations.get(
                        (method.equals("HEAD") ? "GET" : method) + " " + pattern.substring(ROOT.length())))
                : Optional.empty();
    }

    private Operation operation(String method, Map.Entry<String, JsonNode> path) {
        var described = path.getValue().required(method.toLowerCase(Locale.ROOT));
        var parameters = new LinkedHashMap<String, Parameter>();
        described
                .path("parameters")
                .valueStream()
                .map(this::resolved)
                .map(Parameter::of)
                .forEach(parameter -> parameters.put(parameter.name(), parameter));
        described
                .at(FIELDS)
                .propertyStream()
                .filter(field -> !field.getValue().path("items").has("format"))
                .map(field -> Parameter.field(field.getKey(), field.getValue()))
                .forEach(parameter -> parameters.put(parameter.name(), parameter));
        return new Operation(
                method,
                path.getKey(),
                described.required("operationId").asString(),
                described.required("summary").asString(),
                described.required("x-example").asString(),
                described.has("security"),
                parameters);
    }

    private JsonNode resolved(JsonNode declared) {
        return declared.has("$ref")
                ? document.requiredAt(declared.path("$ref").asString().substring(1))
                : declared;
    }

    /** Every room's part; the one of this room first, since it opens the document. */
    private static List<ObjectNode> parts() {
        var yaml = new YAMLMapper();
        var parts = new ArrayList<ObjectNode>();
        try {
            for (var resource : new PathMatchingResourcePatternResolver().getResources("classpath*:openapi/*.yaml")) {
                var part = (ObjectNode) yaml.readTree(resource.getContentAsByteArray());
                parts.add(part.has("info") ? 0 : parts.size(), part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static void join(ObjectNode whole, ObjectNode part) {
        part.propertyStream().forEach(entry -> {
            if (whole.get(entry.getKey()) instanceof ObjectNode there && entry.getValue() instanceof ObjectNode more) {
                join(there, more);
            } else if (whole.has(entry.getKey())) {
                throw new IllegalStateException("two rooms describe " + entry.getKey() + " in openapi");
            } else {
                whole.set(entry.getKey(), entry.getValue());
            }
        });
    }
}
