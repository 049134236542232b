package org.watchward.access.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a provider says of itself, from a server that says what it is told to. */
class DiscoveryTests {

    private final Map<String, String> said = new TreeMap<>();
    private final Hand hand = new Hand();
    private HttpServer server = open();
    private Provider provider = provider(issuer());
    private final Discovery discovery = discovery();
    private int asked;
    private int status = 200;

    /** A clock that a test moves on. */
    private static final class Hand extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static HttpServer open() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private static Provider provider(String issuer) {
        return new Provider(
                "arden",
                "Arden District Council",
                "GB-LAE-ARD",
                issuer,
                "watchward",
                "secret",
                List.of("openid"),
                List.of("roles"),
                List.of(),
                Set.of(),
                Set.of(),
                false);
    }

    private Discovery discovery() {
        var lines = new Lines();
        return new Discovery(hand, lines, new IdTokens(hand, lines));
    }

    @BeforeEach
    void answer() {
        said.putAll(Map.of(
                "issuer", issuer(),
                "authorization_endpoint", issuer() + "/authorize",
                "token_endpoint", issuer() + "/token",
                "jwks_uri", issuer() + "/keys"));
        server.createContext("/.well-known/openid-configuration", exchange -> {
            asked++;
            var metadata = JsonMapper.shared().createObjectNode();
            said.forEach(metadata::put);
            metadata.putArray("subject_types_supported").add("public");
            metadata.putArray("response_types_supported").add("code");
            metadata.putArray("id_token_signing_alg_values_supported").add("RS256");
            var bytes = metadata.toString().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void asksOnceAnHourAndMakesDoWithAnOldAnswerWhenThereIsNoNewOne() {
        discovery.of(provider);
        discovery.of(provider);
        assertThat(asked).isEqualTo(1);

        hand.now = hand.now.plus(Duration.ofMinutes(61));
        status = 500;
        assertThat(discovery.of(provider).registration().getClientId()).isEqualTo("watchward");
        assertThat(asked).isEqualTo(2);
    }

    @Test
    void leavesAProviderAloneForALittleThatDoesNotAnswer() {
        status = 503;
        for (var attempt = 0; attempt < 3; attempt++) {
            assertThatThrownBy(() -> discovery.of(provider)).isInstanceOf(Refused.class);
        }
        assertThat(asked).isEqualTo(1);

        hand.now = hand.now.plusSeconds(11);
        status = 200;
        assertThat(discovery.of(provider).signOut()).isEmpty();
    }

    @Test
    void believesNoProviderThatCallsItselfOtherwiseOrLeadsAwayFromTls() {
        said.put("issuer", "https://evil.example");
        assertThatThrownBy(() -> discovery.of(provider)).isInstanceOf(Refused.class);

        said.put("issuer", issuer());
        for (var endpoint : List.of("authorization_endpoint", "token_endpoint", "jwks_uri")) {
            var right = String.valueOf(said.put(endpoint, "http://evil.example/"));
            assertThatThrownBy(() -> discovery().of(provider)).isInstanceOf(Refused.class);
            said.put(endpoint, right);
        }
        assertThat(discovery().of(provider).tokens()).isNotNull();
    }

    @Test
    void signsOutOnlyWhereThatIsSafe() {
        said.put("end_session_endpoint", "javascript:alert(1)");
        assertThat(discovery().of(provider).signOut()).isEmpty();

        said.put("end_session_endpoint", issuer() + "/end");
        assertThat(discovery().of(provider).signOut()).isEqualTo(issuer() + "/end");
    }
}
