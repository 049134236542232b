package org.watchward.access.people;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.watchward.platform.PlainError;

/**
 * The address of this site for links in messages. Whoever sends a request chooses the host that it names, so a message to somebody
 * else never repeats it: the address is the configured one, or that of this very machine.
 */
@Component
public class SiteAddress {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final String configured;

    SiteAddress(@Value("${watchward.site.address}") String configured) {
        this.configured = configured.strip().replaceAll("/+$", "");
        if (!configured().map(SiteAddress::leadsSomewhere).orElse(true)) {
            throw new PlainError("watchward.site.address is the address of this site, such as"
                    + " https://watchward.example.org; it was " + configured);
        }
    }

    private static boolean leadsSomewhere(URI site) {
        return site.getHost() != null
                && ("https".equalsIgnoreCase(site.getScheme()) || "http".equalsIgnoreCase(site.getScheme()));
    }

    /** The configured address; empty if none is. */
    public Optional<URI> configured() {
        try {
            return configured.isEmpty() ? Optional.empty() : Optional.of(new URI(configured));
        } catch (URISyntaxException e) {
            throw new PlainError("watchward.site.address cannot be read: " + e.getMessage(), e);
        }
    }

    /** Without a slash at its end; empty if none is configured and the request is not of this machine. */
    public Optional<String> find(HttpServletRequest request) {
        if (!configured.isEmpty()) {
            return Optional.of(configured);
        }
        return THIS_MACHINE.contains(request.getServerName())
                ? Optional.of(
                        ServletUriComponentsBuilder.fromContextPath(request).toUriString())
                : Optional.empty();
    }
}
