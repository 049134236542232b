package org.watchward.access.passkeys;

import java.net.URI;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.stereotype.Component;
import org.watchward.access.people.SiteAddress;

/**
 * For which site passkeys are made: the configured address; without one, this machine alone. It is never taken from a request, since
 * whoever sends one chooses the host that it names.
 */
@Component
class RelyingParty {

    private static final String THIS_MACHINE = "localhost";

    private final SiteAddress address;
    private final Environment environment;
    private final String partnership;

    RelyingParty(
            SiteAddress address, Environment environment, @Value("${watchward.partnership.name}") String partnership) {
        this.address = address;
        this.environment = environment;
        this.partnership = partnership;
    }

    PublicKeyCredentialRpEntity entity() {
        return PublicKeyCredentialRpEntity.builder()
                .id(host())
                .name(partnership)
                .build();
    }

    private String host() {
        return address.configured().map(RelyingParty::host).orElse(THIS_MACHINE);
    }

    /** As browsers name it: scheme, host, and the port if it is not the usual one. */
    String origin() {
        return address.configured().map(RelyingParty::origin).orElseGet(() -> "http://" + THIS_MACHINE + ":" + port());
    }

    private static String origin(URI site) {
        var scheme = site.getScheme().toLowerCase(Locale.ROOT);
        var usual = site.getPort() < 0 || site.getPort() == (scheme.equals("https") ? 443 : 80);
        return scheme + "://" + host(site) + (usual ? "" : ":" + site.getPort());
    }

    private static String host(URI site) {
        return site.getHost().toLowerCase(Locale.ROOT);
    }

    /** On which this server listens; it is known when it does. */
    private String port() {
        return environment.getProperty("local.server.port", environment.getRequiredProperty("server.port"));
    }
}
