package org.watchward.access.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.watchward.platform.PlainError;

class SiteAddressTests {

    private static MockHttpServletRequest request(String host) {
        var request = new MockHttpServletRequest("POST", "/account/forgotten");
        request.setServerName(host);
        request.setServerPort(8080);
        return request;
    }

    @Test
    void neverRepeatsTheHostOfARequest() {
        assertThat(new SiteAddress("").find(request("evil.example"))).isEmpty();
        assertThat(new SiteAddress("https://watchward.example/").find(request("evil.example")))
                .contains("https://watchward.example");
    }

    @Test
    void saysWhatAnAddressIsToOneThatIsNone() {
        for (var none : List.of("watchward.example", "https://", "https://a b.example", "ftp://watchward.example")) {
            assertThatThrownBy(() -> new SiteAddress(none))
                    .as(none)
                    .isInstanceOf(PlainError.class)
                    .hasMessageContaining("watchward.site.address");
        }
        assertThat(new SiteAddress("").configured()).isEmpty();
    }

    @Test
    void isThisMachineWhereNothingIsConfigured() {
        assertThat(new SiteAddress(" ").find(request("localhost"))).contains("http://localhost:8080");
        assertThat(new SiteAddress("").find(request("127.0.0.1"))).contains("http://127.0.0.1:8080");
        assertThat(new SiteAddress("").find(request("localhost.evil.example"))).isEmpty();
    }
}
