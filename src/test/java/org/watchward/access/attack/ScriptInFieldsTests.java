package org.watchward.access.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.watchward.access.Multipart;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.Visitor;
import org.watchward.access.Visitor.Answer;
import org.watchward.access.people.Links;
import org.watchward.access.people.OrganisationKind;
import org.watchward.platform.Home;
import org.watchward.platform.Reach;
import org.watchward.publicsite.SmallCounty;
import org.watchward.sources.PoliceCsv;

/**
 * Scripts and expressions in every field of every form that any role finds by following links, in every parameter of every
 * address, and in files and their names: they are shown as the text that they are, wherever they come up.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "watchward.sign-in.attempts-per-minute=1000000",
            "watchward.pages.searches-per-minute=1000000",
            "watchward.api.requests-per-minute=1000000",
            "watchward.jobs.heartbeat=200ms"
        })
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptInFieldsTests {

    /** Ends an attribute, an element and a string; any of its expressions that is worked out becomes mq49qm. */
    private static final String MARK = "mq\"'></title></textarea><script>mq()</script><img src=mq onerror=mq()>'-mq()-'"
            + "mq{{7*7}}qm mq${7*7}qm mq[[${7*7}]]qm mq#{7*7}qm mq*{7*7}qm mq__${7*7}__qm mq[[7*7]]qm";

    private static final String WORKED_OUT = "mq49qm";
    /** As much of it as an e-mail address takes. */
    private static final String ADDRESS = "mq'-mq-'{{7*7}}${7*7}#{7*7}[[7*7]]@example.org";

    private static final Set<String> TYPED =
            Set.of("text", "email", "password", "search", "date", "number", "tel", "url", "");

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Links links;

    @Autowired
    private JdbcClient sql;

    private final Set<String> fields = new TreeSet<>();
    private final Set<String> shown = new TreeSet<>();

    @BeforeAll
    void makeADemonstrationAndSendEverything(@Autowired Home home, @TempDir Path folder) throws IOException {
        SmallCounty.load(beans, folder);
        home.markSynthetic();
        council = new Partnership(beans).organisation("Arden District Council", OrganisationKind.DISTRICT);
        strangers();
        for (var role : Role.values()) {
            var visitor = as(role);
            for (var page : pages(visitor)) {
                fillEveryFieldOf(visitor, page);
            }
        }
        files();
    }

    private java.util.UUID council = new java.util.UUID(0, 0);

    private Visitor as(Role role) {
        forgetFailures();
        var visitor = new Visitor(port, "User-Agent", MARK);
        assertThat(visitor.send("/account/sign-in", "/account/demonstration", "role", role.id())
                        .leadsTo())
                .endsWith("/work");
        return visitor;
    }

    private void forgetFailures() {
        Reach.application(() -> {
            sql.sql("delete from access.failed_attempt").update();
        });
    }

    /** Forms that a link leads to, or a search engine. */
    private void strangers() {
        for (var path :
                List.of("/", "/areas", "/explore", "/account/sign-in", "/account/forgotten", "/topics/deprivation")) {
            fillEveryFieldOf(new Visitor(port, "User-Agent", MARK), path);
        }
        becomeTheFirst();
        for (var name : List.of("name", "password")) {
            fill(new Visitor(port), "/account/invitation/" + invitation(), 0, name);
        }
        fill(new Visitor(port), "/account/reset/" + links.make(Links.About.reset(forgetful(), ADDRESS)), 0, "password");
    }

    private java.util.UUID forgetful() {
        return new Partnership(beans).member("forgetful@example.org", council, Role.BIDDER);
    }

    /** All fields at once, wrong first and then right, since it happens once. */
    private void becomeTheFirst() {
        var path = "/account/first/" + links.make(Links.About.first());
        for (var kind : List.of(MARK, "county")) {
            var visitor = new Visitor(port);
            read(visitor.send(
                    path,
                    path,
                    "name",
                    MARK,
                    "email",
                    "mq" + ADDRESS,
                    "organisation",
                    MARK,
                    "kind",
                    kind,
                    "password",
                    "plum quarry lantern"));
        }
        List.of("name", "email", "organisation", "kind").forEach(name -> fields.add("/account/first/… " + name));
    }

    private String invitation() {
        return links.make(new Links.About(
                Links.Purpose.INVITATION, ADDRESS, MARK, null, council, List.of(Role.COUNCILLOR), null));
    }

    /** What somebody finds who follows every link of their own pages. */
    private Set<String> pages(Visitor visitor) {
        var found = new LinkedHashSet<>(
                List.of("/work", "/work/messages", "/account", "/account/confirm", "/account/second-factor"));
        var next = new ArrayDeque<>(found);
        while (!next.isEmpty() && found.size() < 150) {
            for (var link :
                    read(visitor.get(next.poll())).page().select("main a[href^=/work], main a[href^=/account]")) {
                var path = link.attr("href");
                if (found.add(path)) {
                    next.add(path);
                }
            }
        }
        return found;
    }

    private void fillEveryFieldOf(Visitor visitor, String path) {
        var forms = visitor.get(path).page().select("main form").size();
        for (var at = 0; at < forms; at++) {
            var names = names(form(visitor, path, at));
            for (var name : names) {
                // What was sent may have changed the page, so that it has this form no longer.
                if (at < visitor.get(path).page().select("main form").size()) {
                    fill(visitor, path, at, name);
                }
            }
        }
    }

    private void fill(Visitor visitor, String path, int at, String name) {
        var form = form(visitor, path, at);
        var action = form.attr("action").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|[A-Za-z0-9_-]{43}", "…");
        fields.add((action.isEmpty() ? path : action) + " " + name);
        send(visitor, form, whatNobodyTypes(form, name));
        send(visitor, form, filled(form, name));
    }

    private static FormElement form(Visitor visitor, String path, int at) {
        return (FormElement) visitor.get(path).page().select("main form").get(at);
    }

    private static List<String> names(FormElement form) {
        return form.elements().stream()
                .filter(field -> !field.attr("name").isEmpty()
                        && !field.attr("name").equals("_csrf")
                        && !field.attr("type").equals("file"))
                .map(field -> field.attr("name"))
                .distinct()
                .toList();
    }

    /** What a person would send, but for one field. */
    private static Map<String, String> filled(FormElement form, String marked) {
        var values = new LinkedHashMap<String, String>();
        for (var field : form.elements()) {
            var name = field.attr("name");
            if (!name.isEmpty() && !field.attr("type").equals("file")) {
                values.put(name, name.equals(marked) ? mark(field) : plausible(field));
            }
        }
        return values;
    }

    private static Map<String, String> whatNobodyTypes(FormElement form, String name) {
        var values = filled(form, name);
        values.put(name, "mq\u0000\u0007\u001bqm");
        return values;
    }

    private static String mark(Element field) {
        return field.attr("type").equals("email") ? ADDRESS : MARK;
    }

    private static String plausible(Element field) {
        if (field.hasAttr("value") && !TYPED.contains(field.attr("type"))) {
            return field.attr("value");
        }
        if (field.normalName().equals("select")) {
            var options = field.select("option[value]:not([value=''])");
            return options.isEmpty() ? "" : options.get(0).attr("value");
        }
        return switch (field.attr("type")) {
            case "email" -> "somebody" + System.nanoTime() + "@example.org";
            case "password" -> "plum quarry lantern";
            case "date" -> "";
            default -> field.attr("name").equals("identifiers") ? "" : "Plain " + System.nanoTime();
        };
    }

    private void send(Visitor visitor, FormElement form, Map<String, String> values) {
        var action = URI.create(form.absUrl("action").isEmpty() ? form.baseUri() : form.absUrl("action"));
        var path = action.getRawPath();
        if (path.endsWith("/sign-out")) {
            return;
        }
        var pairs = new ArrayList<String>();
        values.forEach((name, value) -> pairs.addAll(List.of(name, value)));
        if (!form.attr("method").equalsIgnoreCase("post")) {
            var query = new ArrayList<String>();
            values.forEach((name, value) -> query.add(name + "=" + Routes.encoded(value)));
            read(visitor.get(path + "?" + String.join("&", query)));
        } else if (form.attr("enctype").startsWith("multipart/")) {
            var multipart = new Multipart().file(MARK + ".csv", new byte[] {1});
            values.forEach(multipart::field);
            read(visitor.post(path, multipart));
        } else {
            read(visitor.post(path, "", pairs.toArray(String[]::new)));
        }
        forgetFailures();
    }

    private void files() {
        var analyst = as(Role.ANALYST);
        var rows =
                PoliceCsv.street().rows(3, "2020-01").row(MARK.replace('"', '\''), "", "", "", MARK.replace('"', '\''));
        analyst.sendFiles(
                "/work/data",
                "/work/data",
                new Multipart()
                        .file(
                                MARK.replace("\"", "%22").replace("/", "") + ".csv",
                                rows.text().getBytes(StandardCharsets.UTF_8))
                        .field("extracted", ""));
    }

    /** Reads an answer as a browser would, and complains of whatever it would run. */
    private Answer read(Answer answer) {
        var where = answer.response().uri() + " " + answer.status();
        assertThat(answer.status()).as(where + answer.text()).isLessThan(500);
        var body = answer.response().body();
        if (body.contains("mq")) {
            shown.add(answer.response().uri().getPath().replaceAll("/[0-9a-f]{8}-[0-9a-f-]{27}|/[0-9]+$", "/…"));
        }
        assertThat(body).as(where).doesNotContain(WORKED_OUT);
        if (answer.header("Content-Type").startsWith("text/html")) {
            var page = answer.page();
            assertThat(
                            page.select(
                                    "script:not([src]), script:contains(mq), img[src=mq], [onerror], [onclick], [onload], [onfocus]"))
                    .as(where)
                    .isEmpty();
            assertThat(
                            page.select(
                                    "[href^=javascript], [src^=javascript], [action^=javascript], [href^=data], iframe, object"))
                    .as(where)
                    .isEmpty();
            assertThat(page.getAllElements().stream()
                            .filter(each -> each.attributes().asList().stream()
                                    .anyMatch(attribute -> attribute.getKey().contains("mq"))))
                    .as(where)
                    .isEmpty();
        }
        return answer;
    }

    @Test
    void areTextOnEveryPageOfEveryRole() {
        for (var role : Role.values()) {
            var visitor = as(role);
            assertThat(pages(visitor)).hasSizeGreaterThanOrEqualTo(4);
        }
        assertThat(fields)
                .as("fields that were filled")
                .hasSizeGreaterThan(25)
                .anyMatch(each -> each.contains("/invite name"))
                .anyMatch(each -> each.contains("/work/organisations/new identifiers"))
                .anyMatch(each -> each.contains("/account/first/… organisation"))
                .anyMatch(each -> each.contains("/account/password current"))
                .anyMatch(each -> each.contains("/grant role"));
        assertThat(shown)
                .as("pages that showed what was sent")
                .contains(
                        "/work/organisations", "/work/organisations/…", "/work/messages", "/work/data", "/work/audit");
    }

    @Test
    void areTextInWhatAnArrivalSaysOfItsFiles() throws InterruptedException {
        var analyst = as(Role.ANALYST);
        var arrivals = analyst.get("/work/data")
                .page()
                .select("main a[href~=/work/data/[0-9]+]")
                .eachAttr("href");
        assertThat(arrivals).isNotEmpty();
        for (var arrival : arrivals) {
            var page = analyst.get(arrival);
            for (var waited = 0; waited < 300 && page.page().selectFirst("#job") != null; waited++) {
                Thread.sleep(50);
                page = analyst.get(arrival);
            }
            read(page);
        }
        assertThat(shown).contains("/work/data/…");
    }

    @Test
    void areTextInEveryParameterOfEveryAddress() {
        var administrator = as(Role.ADMINISTRATOR);
        var analyst = as(Role.ANALYST);
        var tried = 0;
        for (var route : Routes.of(beans)) {
            var visitor = route.pattern().startsWith("/work/data") ? analyst : administrator;
            for (var parameter : route.parameters()) {
                read(visitor.get(route.asking(parameter, MARK)));
                read(new Visitor(port).get(route.asking(parameter, MARK)));
                tried++;
            }
            for (var variable : route.variables()) {
                read(visitor.get(route.with(
                        variable, Routes.encoded(MARK.replace("/", "").replace(";", "")))));
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(60);
    }
}
