package org.watchward.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(properties = {"watchward.pages.searches-per-minute=3", "watchward.sign-in.attempts-per-minute=2"})
@AutoConfigureMockMvc
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PaceTests {

    @Autowired
    private MockMvc mvc;

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, String from) throws Exception {
        return mvc.perform(request.with(asked -> {
                    asked.setRemoteAddr(from);
                    return asked;
                }))
                .andReturn()
                .getResponse();
    }

    @Test
    @Order(1)
    void letsAnAddressSearchSoOftenAndOthersToo(CapturedOutput log) throws Exception {
        for (var at = 0; at < 3; at++) {
            assertThat(answer(get("/areas?q=arden"), "192.0.2.1").getStatus()).isEqualTo(200);
        }

        var refused = answer(get("/areas?q=arden"), "192.0.2.1");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(log.getAll())
                .contains("An address was refused that asks too often")
                .doesNotContain("192.0.2.");
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 60);
        assertThat(answer(get("/areas?q=arden"), "192.0.2.2").getStatus()).isEqualTo(200);
        assertThat(answer(get("/areas"), "192.0.2.1").getStatus()).isEqualTo(200);
    }

    @Test
    @Order(2)
    void letsAnAddressSendTheFormsOfAccountsSoOften(CapturedOutput log) throws Exception {
        assertThat(answer(post("/account/sign-in"), "192.0.2.3").getStatus()).isEqualTo(403);
        assertThat(answer(post("/account/forgotten"), "192.0.2.3").getStatus()).isEqualTo(403);
        assertThat(answer(post("/account/sign-in"), "192.0.2.3").getStatus()).isEqualTo(429);
        assertThat(log.getAll()).as("a minute has not gone by").doesNotContain("asks too often");
    }
}
