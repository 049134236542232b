package org.watchward.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/** The token that every form carries, so that no other site sends one in somebody’s name: kept with the session, 256 random bits. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class FormTokens {

    @Bean
    Customizer<HttpSecurity> tokensOfForms() {
        return http -> http.csrf(csrf -> csrf.csrfTokenRepository(new InTheSession()));
    }

    private static final class InTheSession implements CsrfTokenRepository {

        private static final String HEADER = "X-CSRF-TOKEN";
        private static final String FIELD = "_csrf";

        private final HttpSessionCsrfTokenRepository kept = new HttpSessionCsrfTokenRepository();

        @Override
        public CsrfToken generateToken(HttpServletRequest request) {
            return new DefaultCsrfToken(HEADER, FIELD, RandomText.forAForm());
        }

        @Override
        public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
            kept.saveToken(token, request, response);
        }

        @Override
        public @Nullable CsrfToken loadToken(HttpServletRequest request) {
            return kept.loadToken(request);
        }
    }
}
