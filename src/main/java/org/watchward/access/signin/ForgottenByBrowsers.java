package org.watchward.access.signin;

import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.CACHE;
import static org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive.STORAGE;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;

/** With the sign-out the browser is told, over TLS, to forget what it kept of this site; pages of one person it never keeps. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ForgottenByBrowsers {

    @Bean
    Customizer<HttpSecurity> clearedAtSignOut() {
        var clearing = new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(CACHE, STORAGE));
        return http -> http.logout(logout -> logout.addLogoutHandler(clearing));
    }
}
