package org.watchward.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.SpringSessionDataSource;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions: in PostgreSQL, so that instances share them; named by a cookie that no script reads and no other site sends. Over TLS
 * its name begins with {@code __Host-}, so that a browser takes it from this very host alone and sends it over nothing else.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SessionCookie {

    static final String NAME = "watchward-session";
    static final String NAME_OVER_TLS = "__Host-" + NAME;

    @Bean(defaultCandidate = false)
    @SpringSessionDataSource
    DataSource sessionDataSource(@Qualifier("application") DataSource application) {
        return application;
    }

    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(@Qualifier("application") DataSource application) {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(application));
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return transaction;
    }

    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOfPostgres() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    SessionIdGenerator sessionIds() {
        return RandomText::forASession;
    }

    @Bean
    CookieSerializer sessionCookieSerializer() {
        return new ByTransport(named(NAME), named(NAME_OVER_TLS));
    }

    private static CookieSerializer named(String name) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    /** Over TLS the one, over what is not encrypted the other. */
    private record ByTransport(CookieSerializer plain, CookieSerializer overTls) implements CookieSerializer {

        @Override
        public List<String> readCookieValues(HttpServletRequest request) {
            return of(request).readCookieValues(request);
        }

        @Override
        public void writeCookieValue(CookieValue value) {
            of(value.getRequest()).writeCookieValue(value);
        }

        private CookieSerializer of(HttpServletRequest request) {
            return request.isSecure() ? overTls : plain;
        }
    }
}
