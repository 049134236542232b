package org.watchward.access.signin;

import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Refuses what no page can mean before any page sees it: characters in a field that no keyboard types and no store keeps. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Firewall {

    private static final Pattern NEVER_TYPED = Pattern.compile("[\\x00-\\x08\\x0B\\x0E-\\x1F\\x7F]");

    @Bean
    HttpFirewall httpFirewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(
                value -> value == null || !NEVER_TYPED.matcher(value).find());
        return firewall;
    }
}
