package org.watchward.access.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.watchward.access.Role;
import org.watchward.platform.PlainError;

class ProvidersTests {

    private static final String PREFIX = "watchward.sign-in.providers.arden.";

    private static Map<String, Object> right() {
        return new HashMap<>(Map.of(
                PREFIX + "name", "Arden District Council",
                PREFIX + "organisation", "GB-LAE-ARD",
                PREFIX + "issuer", "https://login.arden.example/v2.0",
                PREFIX + "client-id", "watchward",
                PREFIX + "client-secret", "very secret"));
    }

    private static Providers providers(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return new Providers(environment);
    }

    @Test
    void areNoneUnlessSomebodyConfiguresThem() {
        assertThat(new Providers(new StandardEnvironment()).list()).isEmpty();
    }

    @Test
    void readsWhatIsSetAndKeepsTheSecretFromLogs() {
        var settings = right();
        settings.put(PREFIX + "roles[0]", "CN=Analysts, OU=Safety=analyst@partnership");
        settings.put(PREFIX + "roles[1]", "WW-Board=board-member");

        var provider = providers(settings).find("arden").orElseThrow();

        assertThat(provider.roles())
                .containsExactly(
                        new RoleRule("CN=Analysts, OU=Safety", Role.ANALYST, true),
                        new RoleRule("WW-Board", Role.BOARD_MEMBER, false));
        assertThat(provider.creates()).isFalse();
        assertThat(provider.secondFactors()).isEmpty();
        assertThat(provider.toString()).doesNotContain("secret");
    }

    @Test
    void readsTheEnvironmentToo() {
        var environment = new StandardEnvironment();
        var prefix = "WATCHWARD_SIGNIN_PROVIDERS_ARDEN_";
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of(
                                        prefix + "NAME", "Arden District Council",
                                        prefix + "ORGANISATION", "GB-LAE-ARD",
                                        prefix + "ISSUER", "https://login.arden.example/v2.0",
                                        prefix + "CLIENTID", "watchward",
                                        prefix + "CLIENTSECRET", "very secret",
                                        prefix + "ROLES", "WW-Analysts=analyst@partnership,WW-Board=board-member",
                                        prefix + "SECONDFACTOR", "mfa",
                                        prefix + "CREATE", "true")));

        var provider = new Providers(environment).find("arden").orElseThrow();

        assertThat(provider.clientId()).isEqualTo("watchward");
        assertThat(provider.roles()).extracting(RoleRule::value).containsExactly("WW-Analysts", "WW-Board");
        assertThat(provider.secondFactors()).containsExactly("mfa");
        assertThat(provider.creates()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "issuer | http://login.arden.example | begins with https://",
                "issuer | nonsense | begins with https://",
                "name | '' | name is needed",
                "client-secret | '' | client-secret is needed",
                "roles | WW-Board | is not VALUE=ROLE",
                "roles | WW-Board=bord-member | nearest: board-member",
                "scopes | email | openid",
                "client_secrets | x | cannot be read",
                "create | perhaps | cannot be read"
            })
    void endsTheStartWithWhatIsWrong(String setting, String value, String words) {
        var settings = right();
        settings.put(PREFIX + setting, value);

        assertThatThrownBy(() -> providers(settings))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining(words)
                .hasMessageNotContaining("very secret");
    }
}
