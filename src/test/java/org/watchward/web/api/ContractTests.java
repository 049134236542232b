package org.watchward.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.people.OrganisationKind;
import org.watchward.access.tokens.Scope;
import org.watchward.access.tokens.Tokens;
import org.watchward.platform.Reach;
import org.watchward.publicsite.SmallCounty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The contract against the standard, against the rules of the house, and against what is really answered. */
@SpringBootTest(properties = "watchward.api.requests-per-minute=100000")
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Contract contract;

    @Autowired
    private List<Example> examples;

    @Autowired
    private Tokens tokens;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private String token = "";
    private String arrival = "";

    @BeforeAll
    void importASmallCounty(@TempDir Path folder) throws Exception {
        SmallCounty.load(beans, folder);
        var partnership = new Partnership(beans);
        var council = partnership.organisation("Arden District Council", OrganisationKind.DISTRICT);
        var analyst = partnership.forAll("analyst@example.org", council, Role.ANALYST);
        token = Reach.application(
                () -> tokens.make(analyst, "The test of the contract", Scope.BRING_DATA, Duration.ofDays(1), false));
        var sent = mvc.perform(multipart(Contract.ROOT + "/work/arrivals")
                        .file(new MockMultipartFile(
                                "files", "notes.txt", null, "of no known kind".getBytes(StandardCharsets.UTF_8)))
                        .content("the length of which is looked at")
                        .header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
        assertThat(sent.getStatus()).isEqualTo(201);
        assertThat(problems(schema("post", "/work/arrivals", "201", "application/json"), content(sent)))
                .isEmpty();
        arrival = String.valueOf(sent.getHeader("Location")).replaceAll(".*/", "");
    }

    @Test
    void isValidOpenApi() {
        var options = new ParseOptions();
        options.setResolve(true);
        var parsed = new OpenAPIV3Parser()
                .readContents(new String(Json.bytes(contract.document()), StandardCharsets.UTF_8), null, options);

        assertThat(parsed.getMessages()).isEmpty();
        assertThat(operations()).hasSizeGreaterThan(10);
    }

    @Test
    void describesEveryEndpointAndNoOther() {
        var mapped = new TreeSet<String>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.startsWith(Contract.ROOT + "/") && !path.endsWith("/**"))
                .forEach(path -> mapped.add(path.substring(Contract.ROOT.length())));

        assertThat(contract.list().stream().map(each -> each.path()).distinct())
                .containsExactlyInAnyOrderElementsOf(mapped);
    }

    @Test
    void saysOfEveryOperationWhatItIsTakesAndAnswers() {
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.getSummary()).isNotBlank();
            assertThat(operation.getDescription()).isNotBlank();
            assertThat(operation.getTags()).isNotEmpty();
            assertThat(operation.getResponses()).containsKeys("400", "429");
            assertThat(operation.getResponses().keySet()).containsAnyOf("200", "201");
            for (var parameter : parameters(operation)) {
                assertThat(parameter.getDescription()).as(parameter.getName()).isNotBlank();
                assertThat(parameter.getExample()).as(parameter.getName()).isNotNull();
                assertThat(parameter.getSchema()).as(parameter.getName()).isNotNull();
            }
            operation.getResponses().forEach((status, response) -> {
                assertThat(response.getDescription()).as(status).isNotBlank();
                if (!status.equals("304")) {
                    assertThat(response.getContent().values())
                            .isNotEmpty()
                            .allSatisfy(media -> assertThat(media.getSchema()).isNotNull());
                }
            });
        });
        assertThat(operations())
                .extracting(Operation::getOperationId)
                .doesNotHaveDuplicates()
                .doesNotContainNull();
    }

    @Test
    void describesEveryPropertyThatIsAnswered() {
        var undescribed = new ArrayList<String>();
        contract.document()
                .path("components")
                .path("schemas")
                .propertyStream()
                .forEach(schema -> schema.getValue()
                        .path("properties")
                        .propertyStream()
                        .filter(property -> !property.getValue().has("$ref")
                                && !property.getValue().has("description"))
                        .forEach(property -> undescribed.add(schema.getKey() + "." + property.getKey())));

        assertThat(undescribed).isEmpty();
    }

    @Test
    void answersEveryExampleAsItsSchemaSays() throws Exception {
        for (var operation : questions()) {
            var path = Contract.ROOT + filled(operation.example());
            var response = response(path);
            assertThat(response.getStatus()).as(path).isEqualTo(200);
            var schema = schema("get", operation.path(), "200", String.valueOf(response.getContentType()));
            assertThat(problems(schema, content(response))).as(path).isEmpty();
        }
    }

    private List<org.watchward.web.api.Operation> questions() {
        return contract.list().stream()
                .filter(operation -> operation.method().equals("GET"))
                .toList();
    }

    @Test
    void answersNothingInSomebodysNameWithoutATokenAndSaysSoAsTheSchemaDoes() throws Exception {
        var secured = questions().stream().filter(each -> each.secured()).toList();
        assertThat(secured).hasSize(3);
        for (var operation : secured) {
            var path = Contract.ROOT + filled(operation.example());
            var refused = mvc.perform(get(URI.create(path))).andReturn().getResponse();

            assertThat(refused.getStatus()).as(path).isEqualTo(401);
            assertThat(refused.getHeader("WWW-Authenticate")).startsWith("Bearer");
            assertThat(problems(reference("Problem"), content(refused))).isEmpty();
        }
    }

    @Test
    void answersProblemsAsTheirSchemaSays() throws Exception {
        for (var wrong : List.of("/figures", "/areas?limit=x", "/areas/E07900109", "/nothing", "/series?a=b")) {
            var response = response(Contract.ROOT + wrong);
            assertThat(problems(reference("Problem"), content(response)))
                    .as(wrong)
                    .isEmpty();
        }
    }

    @Test
    void takesEveryParameterWithTheExampleThatItShows() throws Exception {
        for (var operation : questions()) {
            for (var parameter : operation.list()) {
                if (parameter.inQuery() && !operation.example().contains("?" + parameter.name() + "=")) {
                    var path = Contract.ROOT + filled(operation.example());
                    var typed = path + (path.contains("?") ? "&" : "?") + parameter.name() + "=" + parameter.example();
                    assertThat(List.of(200, 400))
                            .as(typed)
                            .contains(response(typed).getStatus());
                    assertThat(content(response(typed))).as(typed).doesNotContain("unknown-parameter");
                }
            }
        }
    }

    private List<Operation> operations() {
        var options = new ParseOptions();
        options.setResolve(true);
        options.setResolveFully(true);
        return new OpenAPIV3Parser()
                        .readContents(
                                new String(Json.bytes(contract.document()), StandardCharsets.UTF_8), null, options)
                        .getOpenAPI()
                        .getPaths()
                        .values()
                        .stream()
                        .flatMap(path -> path.readOperations().stream())
                        .toList();
    }

    private static List<io.swagger.v3.oas.models.parameters.Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private String filled(String example) {
        var path = example.replace("{arrival}", arrival);
        for (var each : examples) {
            for (var value : each.values().entrySet()) {
                path = path.replace("{" + value.getKey() + "}", value.getValue());
            }
        }
        return path;
    }

    private ObjectNode schema(String method, String path, String status, String contentType) {
        var media = contract.document()
                .path("paths")
                .path(path)
                .path(method)
                .path("responses")
                .path(status)
                .path("content");
        var found = media.propertyStream()
                .filter(each -> MediaType.parseMediaType(each.getKey())
                        .equalsTypeAndSubtype(MediaType.parseMediaType(contentType)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(path + " answers an undeclared " + contentType))
                .getValue()
                .path("schema");
        return (ObjectNode) found.deepCopy();
    }

    private static ObjectNode reference(String name) {
        return JsonMapper.shared().createObjectNode().put("$ref", "#/components/schemas/" + name);
    }

    /** What is wrong with an answer by its schema, with OpenAPI's {@code nullable} put in JSON Schema's words. */
    private List<String> problems(ObjectNode schema, String content) {
        schema.set("components", contract.document().path("components").deepCopy());
        nullable(schema);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString())
                .validate(content, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static void nullable(JsonNode node) {
        if (node instanceof ObjectNode object && object.path("nullable").asBoolean(false)) {
            var type = object.path("type").asString();
            object.putArray("type").add(type).add("null");
        }
        node.forEach(ContractTests::nullable);
    }

    private static String content(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse response(String path) throws Exception {
        return mvc.perform(get(URI.create(path)).header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
    }
}
