package org.watchward.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.watchward.publicsite.SmallCounty;

/**
 * Every parameter of every address that the server knows, with what nobody should send: nothing breaks, and no answer shows
 * the inside of the program. Addresses and parameters are found, not listed, so that a new one is tried too.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "watchward.api.requests-per-minute=1000000")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("slow")
class FuzzTests {

    private static final int TRIES = 8;
    private static final Pattern INSIDE = Pattern.compile(
            "\\tat |\\.java:\\d|Exception|org\\.(watchward|springframework|apache|postgresql|thymeleaf|duckdb)\\.|java\\.(lang|util|time|sql)\\.");

    private static final List<String> NASTY = List.of(
            "",
            " ",
            "\u0000",
            "\u0000E07900101",
            "\r\nX-Injected: 1",
            "\u0007\u001b[2J",
            "' or 1=1 --",
            "\"",
            "\"a,b",
            "a,\"b\nc\",\"d",
            ",,,",
            "%",
            "%zz",
            "\\",
            "../../../etc/passwd",
            "<script>alert(1)</script>",
            "${7*7}",
            "#{7*7}",
            "__${T(x.Y)}__::.x",
            "{x}",
            "null",
            "NaN",
            "-1",
            "1e309",
            "0x10",
            "99999999999999999999999999",
            "2147483648",
            "r99999999999999999999",
            "+999999999-12",
            "2016-01..+999999999-12",
            "0000-01..9999-12",
            "1850-01..2199-12",
            "ye-999999999-01",
            "fy9999-00",
            "0000",
            "9999",
            "２０１６",
            "٢٠١٦-٠١",
            "\ud83d\ude93",
            "e\u0301\u202e",
            "-999999999-01-01/+999999999-12-31",
            "1,1,1,1,1,1,1",
            "-180,-90,180,90",
            "a".repeat(3_000),
            "E07900101,".repeat(300),
            "Vale of Arden, ".repeat(60));

    private static final List<String> RAW =
            List.of("%00", "%", "%zz", "%c0%af", "%ff%fe", "%ed%a0%80", "%2e%2e%2f", ";a=b", "%0d%0a");

    /** What is right, so that one wrong value at a time is reached. */
    private static final Map<String, String> RIGHT = Map.ofEntries(
            Map.entry("code", SmallCounty.VALE),
            Map.entry("indicator", "burglary"),
            Map.entry("area", SmallCounty.VALE),
            Map.entry("period", "2016-03"),
            Map.entry("force", SmallCounty.FORCE),
            Map.entry("collection", "districts"),
            Map.entry("id", "burglary"),
            Map.entry("release", "r1"));

    @LocalServerPort
    private int port;

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Contract contract;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final Map<Integer, Integer> statuses = new TreeMap<>();

    @BeforeAll
    void importASmallCounty(@TempDir Path folder) throws IOException {
        SmallCounty.load(beans, folder);
    }

    @Test
    void breaksNowhereAndShowsNothingOfItsInside() {
        JqwikSession.run(() -> {
            var generator = anything().generator(1_000, true);
            for (var address : addresses()) {
                for (var parameter : address.parameters()) {
                    NASTY.forEach(value -> ask(address.with(parameter, encoded(value))));
                    RAW.forEach(value -> ask(address.with(parameter, value)));
                    for (var each = 0; each < TRIES; each++) {
                        ask(address.with(
                                parameter, encoded(generator.next(random).value())));
                    }
                    ask(address.with(parameter, encoded("2016")) + address.joint() + parameter + "=a&" + parameter
                            + "=b");
                }
                ask(address.right() + address.joint() + "nonsense%5B%5D=1");
                ask(address.right() + address.joint() + "&&=&a&%00=%00");
            }
        });

        assertThat(statuses).containsKeys(200, 400, 404);
    }

    @Test
    void breaksOnNoHeader() {
        for (var name :
                List.of("Accept", "If-None-Match", "Origin", "Accept-Language", "Range", "X-Forwarded-For", "Cookie")) {
            for (var value : NASTY) {
                var line = value.replaceAll("[\\x00-\\x1f]", "?");
                ask("/api/v1/figures?indicator=burglary&area=E07900101&period=2016", name + ": " + line);
                ask("/areas?type=district", name + ": " + line);
            }
        }
    }

    @Test
    void findsTheAddressesOfPagesAndPrograms() {
        assertThat(addresses().stream().map(Address::pattern))
                .contains(
                        "/areas/{code}",
                        "/data/releases/{release}",
                        "/api/v1/figures",
                        "/api/v1/areas/{code}",
                        "/api/v1/comparisons",
                        "/api/v1/changes");
        assertThat(addresses().stream()
                        .filter(each -> each.pattern().equals("/api/v1/series"))
                        .findFirst())
                .hasValueSatisfying(
                        each -> assertThat(each.query()).contains("indicator", "area", "from", "to", "format"));
    }

    private static Arbitrary<String> anything() {
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMaxLength(40),
                Arbitraries.strings().withChars("0123456789-.,:/+eyf ").ofMaxLength(25),
                Arbitraries.strings().withChars("'\"\\;%<>&{}$()[]|*?_=#").ofMaxLength(25),
                Arbitraries.strings().withCharRange('\u0000', '\u001f').ofMaxLength(15),
                Arbitraries.bigIntegers().map(String::valueOf),
                Arbitraries.doubles().map(String::valueOf));
    }

    private List<Address> addresses() {
        var addresses = new ArrayList<Address>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().stream()
                        .filter(pattern -> !pattern.endsWith("/**") && !pattern.equals("/error"))
                        .forEach(pattern -> addresses.add(address(pattern, method))));
        return addresses;
    }

    private Address address(String pattern, HandlerMethod method) {
        var query = new TreeSet<String>();
        var path = new TreeSet<String>();
        for (var parameter : method.getMethodParameters()) {
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            var placed = parameter.getParameterAnnotation(PathVariable.class);
            if (asked != null) {
                query.add(asked.name());
            }
            if (placed != null) {
                path.add(placed.value());
            }
        }
        contract.find("GET", pattern)
                .ifPresent(operation -> operation.list().stream()
                        .filter(Parameter::inQuery)
                        .forEach(parameter -> query.add(parameter.name())));
        return new Address(pattern, path, query);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void ask(String path) {
        ask(path, "X-Nothing: 1");
    }

    private void ask(String path, String header) {
        var answer = answer(path, header);
        var status = Integer.parseInt(answer.substring(9, 12));
        statuses.merge(status, 1, Integer::sum);
        assertThat(status)
                .as("%s (%s, seed %d): %s", path, header, seed, answer)
                .isLessThan(500);
        assertThat(INSIDE.matcher(answer).find())
                .as("%s (%s, seed %d) shows the inside: %s", path, header, seed, answer)
                .isFalse();
        assertThat(answer.split("\r\n\r\n", 2)[0]).as(path).doesNotContain("\nX-Injected");
    }

    private String answer(String path, String header) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header
                                    + "\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(path + " was not answered, seed " + seed, e);
        }
    }

    /** One address that the server knows, with the names in its path and in its query. */
    private record Address(String pattern, TreeSet<String> path, TreeSet<String> query) {

        List<String> parameters() {
            var all = new ArrayList<>(path);
            all.addAll(query);
            return all;
        }

        String right() {
            return with("", "");
        }

        String joint() {
            return right().contains("?") ? "&" : "?";
        }

        String with(String parameter, String value) {
            var values = new LinkedHashMap<>(RIGHT);
            values.put(parameter, value);
            var address = pattern;
            for (var name : path) {
                address = address.replace("{" + name + "}", values.getOrDefault(name, "x"));
            }
            var pairs = query.stream()
                    .filter(values::containsKey)
                    .map(name -> name + "=" + values.get(name))
                    .toList();
            return address + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
        }
    }
}
