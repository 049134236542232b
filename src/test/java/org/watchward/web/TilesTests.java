package org.watchward.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.watchward.platform.PlainError;

class TilesTests {

    private static final String ADDRESS = "https://tiles.example.org:8443/{z}/{x}/{y}.png";

    @Test
    void asksNobodyElseForAnythingUnlessConfigured() throws Exception {
        assertThat(policy(new Tiles("", ""))).contains("img-src 'self';").doesNotContain("http");
    }

    @Test
    void letsPagesAskTheTileServerForPicturesAlone() throws Exception {
        assertThat(policy(new Tiles(ADDRESS, "© Example")))
                .contains(
                        "img-src 'self' https://tiles.example.org:8443;", "connect-src 'self';", "script-src 'self';");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://tiles.example.org/{z}/{x}/{y}.png",
                "tiles.example.org/{z}/{x}/{y}.png",
                "https://tiles.example.org/{z}; script-src 'unsafe-inline'",
                "https://"
            })
    void refusesWhatIsNoAddressOfTiles(String template) {
        assertThatExceptionOfType(PlainError.class)
                .isThrownBy(() -> new Tiles(template, "© Example"))
                .withMessageStartingWith("watchward.map.tiles: '" + template + "' is no address of tiles");
    }

    @Test
    void refusesTilesWithoutTheWordsThatTheirServerAsksFor() {
        assertThatExceptionOfType(PlainError.class)
                .isThrownBy(() -> new Tiles(ADDRESS, " "))
                .withMessageStartingWith("watchward.map.attribution: give the words");
    }

    private static String policy(Tiles tiles) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        new SecurityHeaders(tiles).doFilter(new MockHttpServletRequest("GET", "/"), response, new MockFilterChain());
        return String.valueOf(response.getHeader("Content-Security-Policy"));
    }
}
