package org.watchward.access.tokens;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.watchward.access.Identities;
import org.watchward.audit.AuditTrail;

/** Puts the gate of tokens where it comes before all that looks at who asks. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class TokenRules {

    @Bean
    Customizer<HttpSecurity> tokenGate(
            Tokens tokens,
            Identities identities,
            AuditTrail trail,
            @Value("${watchward.sign-in.second-factor-of}") String secondFactorOf) {
        var gate = new TokenGate(tokens, identities, trail, secondFactorOf.equalsIgnoreCase("everyone"));
        return http -> http.addFilterAfter(gate, SecurityContextHolderFilter.class);
    }
}
