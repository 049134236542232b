package org.watchward.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.watchward.platform.Home;
import org.watchward.platform.PlainError;
import org.watchward.platform.Reach;

/** Lines over age go as the declared rules say, by kind of act, and the chain stays provable. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class PruningTests {

    private static final ASettableClock CLOCK = new ASettableClock();

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Verifier verifier;

    @Autowired
    private Pruning pruning;

    @Autowired
    private Retention retention;

    @Autowired
    private Home home;

    @Autowired
    private Environment settings;

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    @TestConfiguration
    static class OfAnotherTime {
        @Bean
        @Primary
        Clock settableClock() {
            return CLOCK;
        }
    }

    private static final class ASettableClock extends Clock {

        private Duration ago = Duration.ZERO;

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().minus(ago);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Lines from 20 to 1 years ago, each year a sign-in, a read and a grant, for which there is no rule. */
    @BeforeEach
    void keepLinesOfTwentyYears() {
        for (int years = 20; years >= 1; years--) {
            CLOCK.ago = Duration.ofDays(365L * years);
            trail.record(Act.of("signed-in").on("year", years));
            trail.record(Act.of("record-read").on("year", years));
            trail.record(Act.of("role-granted").on("year", years));
        }
        CLOCK.ago = Duration.ZERO;
    }

    @AfterEach
    void forget() throws Exception {
        CLOCK.ago = Duration.ZERO;
        Files.deleteIfExists(home.catalogue().resolve("audit/retention.yaml"));
        Reach.application(pruning::prune);
    }

    @Test
    void takesOutWhatIsOverAgeByKindAndLeavesAWholeChain() {
        var before = verify();

        var over = Reach.application(pruning::overAge);
        assertThat(over.lines()).containsOnlyKeys("signed-in", "record-read");
        assertThat(over.lines().get("signed-in")).isGreaterThanOrEqualTo(18);
        assertThat(over.lines().get("record-read")).isGreaterThanOrEqualTo(14);
        assertThat(over.withoutRule().get("role-granted")).isGreaterThanOrEqualTo(20);
        assertThat(verify().lines()).as("counting takes nothing out").isEqualTo(before.lines());

        var gone = Reach.application(pruning::prune);

        var after = verify();
        assertThat(gone).isEqualTo(over.total());
        assertThat(after.breaks()).isEmpty();
        assertThat(after.lines()).isEqualTo(before.lines() - gone + 1);
        assertThat(after.removed()).isEqualTo(before.removed() + gone);
        assertThat(Reach.application(pruning::overAge).total()).isZero();
        assertThat(find(Query.everything().action("signed-in").on("year", "3"))).isEmpty();
        assertThat(find(Query.everything().action("signed-in").on("year", "1"))).isNotEmpty();
        assertThat(find(Query.everything().action("record-read").on("year", "7")))
                .isEmpty();
        assertThat(find(Query.everything().action("record-read").on("year", "5")))
                .isNotEmpty();
        assertThat(find(Query.everything().action("role-granted").on("year", "20")))
                .isNotEmpty();
    }

    @Test
    void recordsWhatItTookOutAsALine() {
        var gone = Reach.application(pruning::prune);

        var line = find(Query.everything().action("trail-pruned")).get(0);
        assertThat(line.entry().becomes()).containsEntry("lines", Long.toString(gone));
        assertThat(line.entry().words()).contains("record-read: ").contains("signed-in: ");
    }

    @Test
    void findsALineThatGoesMissingBesideWhatWasTakenOut() throws Exception {
        Reach.application(pruning::prune);
        var superuser = new Superuser(settings, owner);
        superuser.keepsTheTrail();
        var victim = find(Query.everything().action("role-granted").on("year", "15"))
                .get(0)
                .seq();

        superuser.does("delete from audit.line where seq = " + victim);
        assertThat(verify().breaks())
                .extracting(Break::seq, Break::kind)
                .containsExactly(tuple(victim, Break.Kind.MISSING));
        superuser.does("update audit.removal set last_seq = last_seq + 1 where last_seq = " + (victim - 1));
        assertThat(verify().breaks()).isNotEmpty();

        superuser.bringsTheTrailBack();
        assertThat(verify().breaks()).isEmpty();
    }

    @Test
    void takesNothingOutOfATrailThatIsNotWhole() throws Exception {
        var superuser = new Superuser(settings, owner);
        superuser.keepsTheTrail();
        var lines = verify().lines();
        superuser.does("update audit.line set words = 'x' where seq = (select max(seq) from audit.line)");

        assertThatThrownBy(() -> Reach.application(pruning::prune))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("audit verify");
        assertThat(verify().lines()).isEqualTo(lines);

        superuser.bringsTheTrailBack();
    }

    @Test
    void neverTakesOutWhatIsNotAYearOldWhateverTheClockOfTheInstanceSays() {
        trail.record(Act.of("signed-in").on("year", "this"));
        CLOCK.ago = Duration.ofDays(-365 * 3L);

        assertThatThrownBy(() -> Reach.application(pruning::prune)).hasStackTraceContaining("not all a year old");
        CLOCK.ago = Duration.ZERO;

        assertThat(verify().breaks()).isEmpty();
        assertThat(find(Query.everything().on("year", "this"))).isNotEmpty();
    }

    @Test
    void followsThePartnershipsOwnRules() throws Exception {
        declare("rules: [{actions: [role-granted], years: 10, ground: ours, verified: true}]");

        assertThat(retention.years()).isEqualTo(Map.of("role-granted", 10));
        assertThat(Reach.application(pruning::overAge).lines()).containsOnlyKeys("role-granted");
    }

    @Test
    void refusesRulesThatAreWrong() throws Exception {
        declare("rules:\n  - {actions: [a], years: 0, ground: ours, verified: true}\n");
        assertThatThrownBy(retention::years)
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("retention.yaml:2")
                .hasMessageContaining("1");

        declare("rules: [{actions: [a], years: 2, ground: x, verified: true},"
                + " {actions: [a], years: 3, ground: y, verified: true}]");
        assertThatThrownBy(retention::years)
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("two rules say how long lines of a are kept");
    }

    private void declare(String rules) throws Exception {
        var folder = Files.createDirectories(home.catalogue().resolve("audit"));
        Files.writeString(folder.resolve("retention.yaml"), rules);
    }

    private List<Line> find(Query query) {
        return Reach.application(() -> trail.find(query, 0, 100));
    }

    private Verdict verify() {
        return Reach.application(() -> verifier.verify(List.of(), link -> {}));
    }
}
