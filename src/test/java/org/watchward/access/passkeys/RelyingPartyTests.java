package org.watchward.access.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.watchward.access.people.SiteAddress;

class RelyingPartyTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(SiteAddress.class, RelyingParty.class)
            .withPropertyValues("watchward.partnership.name=Wendmoor", "server.port=8080", "local.server.port=41414");

    @ParameterizedTest
    @CsvSource({
        "'', localhost, http://localhost:41414",
        "https://watchward.example.org, watchward.example.org, https://watchward.example.org",
        "https://watchward.example.org/, watchward.example.org, https://watchward.example.org",
        "https://Watchward.Example.org:443/csp, watchward.example.org, https://watchward.example.org",
        "https://watchward.example.org:8443, watchward.example.org, https://watchward.example.org:8443",
        "http://localhost:80, localhost, http://localhost"
    })
    void isTheConfiguredAddressOrThisMachineAsBrowsersNameThem(String configured, String site, String origin) {
        runner.withPropertyValues("watchward.site.address=" + configured).run(context -> {
            var party = context.getBean(RelyingParty.class);

            assertThat(party.entity().getId()).isEqualTo(site);
            assertThat(party.entity().getName()).isEqualTo("Wendmoor");
            assertThat(party.origin()).isEqualTo(origin);
        });
    }
}
