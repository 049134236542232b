package org.watchward.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateLimitTests {

    private final RateLimit limit = new RateLimit(3);

    @Test
    void letsAnAddressAskSoManyTimesAMinuteAndNoMore() throws Exception {
        for (var left = 2; left >= 0; left--) {
            var answer = ask("/api/v1/areas", "192.0.2.1");
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getHeader("RateLimit")).startsWith("\"minute\";r=" + left + ";t=");
            assertThat(answer.getHeader("RateLimit-Policy")).isEqualTo("\"minute\";q=3;w=60");
        }

        var refused = ask("/api/v1/areas", "192.0.2.1");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(String.valueOf(refused.getHeader("Retry-After"))))
                .isBetween(1, 20);
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("3 times a minute");
    }

    @Test
    void countsEachAddressAlone() throws Exception {
        exhaust("192.0.2.1");

        assertThat(ask("/api/v1/areas", "192.0.2.2").getStatus()).isEqualTo(200);
    }

    @Test
    void takesANetworkOfIpv6ForOneAddress() throws Exception {
        exhaust("2001:db8:1:2::1");

        assertThat(ask("/api/v1/areas", "2001:db8:1:2:ffff:0:0:9").getStatus()).isEqualTo(429);
        assertThat(ask("/api/v1/areas", "2001:db8:1:3::1").getStatus()).isEqualTo(200);
    }

    @Test
    void leavesThePagesAlone() throws Exception {
        exhaust("192.0.2.1");

        assertThat(ask("/areas", "192.0.2.1").getStatus()).isEqualTo(200);
        assertThat(ask("/api", "192.0.2.1").getStatus()).isEqualTo(200);
    }

    private void exhaust(String address) throws Exception {
        for (var time = 0; time < 3; time++) {
            ask("/api/v1/areas", address);
        }
    }

    private MockHttpServletResponse ask(String path, String address) throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        limit.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
