package org.watchward.access.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.watchward.access.Partnership;
import org.watchward.access.Role;
import org.watchward.access.Visitor;
import org.watchward.access.Visitor.Answer;
import org.watchward.access.people.OrganisationKind;
import org.watchward.access.people.People;
import org.watchward.platform.Reach;

/** Whether somebody has an address is told neither by words nor by the work that an answer takes, nor by its time. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "watchward.sign-in.attempts-per-minute=1000000")
@Import(EnumerationTests.Counting.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnumerationTests {

    private static final String KNOWN = "known@example.org";
    private static final String NOBODY = "nobody@example.org";
    private static final String ENDED = "ended@example.org";
    private static final String WITHOUT_PASSWORD = "elsewhere@example.org";
    private static final AtomicInteger HASHED = new AtomicInteger();

    /** Counts how often a password is hashed, which is what a sign-in spends its time on. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Counting {

        @Bean
        static BeanPostProcessor counter() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof PasswordEncoder encoder ? new Counter(encoder) : bean;
                }
            };
        }
    }

    private record Counter(PasswordEncoder encoder) implements PasswordEncoder {

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            HASHED.incrementAndGet();
            return encoder.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            HASHED.incrementAndGet();
            return encoder.matches(password, hash);
        }

        @Override
        public boolean upgradeEncoding(@Nullable String hash) {
            return encoder.upgradeEncoding(hash);
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient sql;

    @BeforeAll
    void makePeople(@Autowired BeanFactory beans, @Autowired People people) {
        var partnership = new Partnership(beans);
        var council = partnership.organisation("Arden District Council", OrganisationKind.DISTRICT);
        partnership.member(KNOWN, council, Role.COUNCILLOR);
        var ended = partnership.member(ENDED, council, Role.COUNCILLOR);
        Reach.application(() -> {
            people.add("The one from elsewhere", WITHOUT_PASSWORD, null);
            sql.sql("update access.person set ended_at = now() where id = ?")
                    .param(ended)
                    .update();
        });
        signIn(NOBODY);
    }

    private void forgetFailures() {
        Reach.application(() -> {
            sql.sql("delete from access.failed_attempt").update();
        });
    }

    private Answer signIn(String email) {
        forgetFailures();
        return new Visitor(port).signIn(email, "not the password at all");
    }

    private Answer remind(String email) {
        forgetFailures();
        return new Visitor(port).send("/account/forgotten", "/account/forgotten", "email", email);
    }

    @Test
    void hashesOnePasswordWhoeverIsAskedFor() {
        for (var email : List.of(KNOWN, NOBODY, ENDED, WITHOUT_PASSWORD)) {
            HASHED.set(0);

            var answer = signIn(email);

            assertThat(HASHED).as(email).hasValue(1);
            assertThat(answer.leadsTo()).as(email).endsWith("/account/sign-in?wrong");
        }
    }

    @Test
    void answersAlikeWhoeverForgotTheirPassword() {
        var expected = remind(NOBODY);
        for (var email : List.of(KNOWN, ENDED, WITHOUT_PASSWORD)) {
            var answer = remind(email);

            assertThat(answer.status()).as(email).isEqualTo(expected.status());
            assertThat(answer.leadsTo()).as(email).isEqualTo(expected.leadsTo());
            assertThat(answer.response().body())
                    .as(email)
                    .isEqualTo(expected.response().body());
        }
    }

    @Test
    void slowsDownThoseWhoGuessAnAddressThatNobodyHasLikewise() {
        forgetFailures();
        for (var email : List.of(KNOWN, NOBODY)) {
            for (var guess = 0; guess < 3; guess++) {
                new Visitor(port).signIn(email, "guess " + guess);
            }
            assertThat(new Visitor(port).signIn(email, "guess").leadsTo())
                    .as(email)
                    .contains("?wait=");
        }
    }

    /** Medians of tries that take turns, so that whatever else the machine does falls on all of them. */
    @Test
    @Tag("slow")
    void takesAsLongWhoeverIsAskedFor() {
        assertThat(ratio(this::signIn)).as("signing in").isBetween(0.75, 1.33);
        assertThat(ratio(this::remind)).as("a forgotten password").isBetween(0.6, 1.67);
    }

    private double ratio(Consumer<String> ask) {
        var known = new ArrayList<Long>();
        var unknown = new ArrayList<Long>();
        for (var turn = 0; turn < 60; turn++) {
            known.add(time(ask, KNOWN));
            unknown.add(time(ask, NOBODY));
        }
        return (double) median(known) / median(unknown);
    }

    private static long time(Consumer<String> ask, String email) {
        var begun = System.nanoTime();
        ask.accept(email);
        return System.nanoTime() - begun;
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }
}
