package org.watchward.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.watchward.platform.Home;
import org.watchward.platform.Reach;

/** Whatever a superuser of the database does to the trail without its key is found, with its place. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class TamperingTests {

    private static final int LINES = 12;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Verifier verifier;

    @Autowired
    private Chain chain;

    @Autowired
    private Home home;

    @Autowired
    private Environment settings;

    @Autowired
    @Qualifier("ownerDataSource")
    private DataSource owner;

    private Superuser superuser;

    @Autowired
    void connect() throws Exception {
        superuser = new Superuser(settings, owner);
    }

    @BeforeEach
    void keepLines() throws Exception {
        for (long i = verify().head().seq(); i < LINES; i++) {
            trail.record(Act.of("changed").on("case", i).was("state", "open").becomes("state", "closed"));
        }
        superuser.keepsTheTrail();
    }

    @AfterEach
    void mend() throws Exception {
        superuser.bringsTheTrailBack();
        var end = Reach.application(chain::findHead).orElseThrow();
        Files.writeString(home.path().resolve("audit/head"), new Noted(end.seq(), end.hash()).padded() + "\n");
        assertThat(verify().breaks()).isEmpty();
    }

    @Test
    void findsNothingWrongWithWhatNobodyTouched() {
        var verdict = verify();

        assertThat(verdict.whole()).isTrue();
        assertThat(verdict.lines()).isEqualTo(LINES);
        assertThat(verdict.head().seq()).isEqualTo(LINES);
        assertThat(home.path().resolve("audit/head"))
                .hasContent("0000000000000000" + LINES + ":" + verdict.head().hash());
    }

    @Test
    void findsALineThatWasAlteredInAnyField() throws Exception {
        for (var alteration : List.of(
                "form = 2",
                "at = at + interval '1 microsecond'",
                "action = 'looked'",
                "person = gen_random_uuid()",
                "person_name = 'Somebody else'",
                "organisation = gen_random_uuid()",
                "organisation_name = 'Another'",
                "origin = '192.0.2.1'",
                "subject_kind = 'person'",
                "subject_id = subject_id || '0'",
                "words = 'x'",
                "was = '{}'",
                "was = '{\"state\": \"open\", \"x\": \"\"}'",
                "becomes = '{\"state\": true}'",
                "previous = decode(repeat('ab', 32), 'hex')",
                "hash = decode(repeat('ab', 32), 'hex')")) {
            superuser.does("update audit.line set " + alteration + " where seq = 5");

            assertThat(verify().breaks())
                    .as(alteration)
                    .first()
                    .extracting(Break::seq, Break::kind)
                    .containsExactly(5L, Break.Kind.ALTERED);
            superuser.bringsTheTrailBack();
        }
    }

    @Test
    void findsThatALineInTheMiddleIsMissing() throws Exception {
        superuser.does("delete from audit.line where seq = 7");

        assertFound(7, Break.Kind.MISSING);
    }

    @Test
    void findsThatALineIsMissingThoughTheOthersCloseUp() throws Exception {
        superuser.does(
                "delete from audit.line where seq = 7",
                "update audit.line l set seq = seq - 1, previous = case when seq = 8 then"
                        + " (select hash from kept.line k where k.seq = 6) else previous end where seq > 7",
                "update audit.head set seq = seq - 1");

        assertThat(verify().breaks().get(0).seq()).isEqualTo(7);
    }

    @Test
    void findsThatTheFirstLinesAreMissing() throws Exception {
        superuser.does("delete from audit.line where seq <= 3");

        assertFound(1, Break.Kind.MISSING);
    }

    @Test
    void findsThatTheEndIsCutOff() throws Exception {
        superuser.does("delete from audit.line where seq > 10");

        assertFound(11, Break.Kind.CUT_OFF);
    }

    @Test
    void findsThatTheEndIsCutOffThoughTheHeadIsSetBack() throws Exception {
        superuser.does(
                "delete from audit.line where seq > 10",
                "update audit.head set seq = 10, hash = (select hash from audit.line where seq = 10)");

        assertFound(11, Break.Kind.CUT_OFF);
        forgettingWhatWasNoted(() -> assertThat(verify().breaks())
                .as("by the seal alone")
                .extracting(Break::seq, Break::kind)
                .containsExactly(tuple(10L, Break.Kind.ALTERED)));
    }

    @Test
    void findsThatTheEndIsCutOffThoughAnEarlierHeadAndItsSealArePutBack() throws Exception {
        superuser.does("create table if not exists kept.earlier as table audit.head");
        trail.record(Act.of("changed").on("case", "newest"));
        var end = verify().head();
        superuser.does(
                "delete from audit.line where seq > " + LINES,
                "delete from audit.head",
                "insert into audit.head table kept.earlier");

        assertFound(LINES + 1, Break.Kind.CUT_OFF);
        forgettingWhatWasNoted(() -> {
            assertThat(verify().whole())
                    .as("with nothing noted outside the database")
                    .isTrue();
            assertThat(verify(new Noted(end.seq(), end.hash())).breaks())
                    .extracting(Break::seq, Break::kind)
                    .containsExactly(tuple(LINES + 1L, Break.Kind.CUT_OFF));
        });
    }

    @Test
    void findsThatTheHeadNamesAnotherKey() throws Exception {
        superuser.does("update audit.head set key_check = decode(repeat('ab', 32), 'hex')");

        assertFound(LINES, Break.Kind.ALTERED);
    }

    @Test
    void findsThatAllIsGone() throws Exception {
        superuser.does(
                "truncate audit.line",
                "update audit.head set seq = 0, hash = decode(repeat('00', 32), 'hex'), key_check = null, seal = null");

        assertFound(1, Break.Kind.CUT_OFF);
    }

    @Test
    void findsThatTheHeadIsGone() throws Exception {
        superuser.does("delete from audit.head");

        assertFound(0, Break.Kind.MISSING);
    }

    @Test
    void findsALineThatWasPutInAfterTheEnd() throws Exception {
        superuser.does(copyOf(3, LINES + 1));

        assertFound(LINES + 1, Break.Kind.INSERTED);
    }

    @Test
    void findsALineThatWasPutInAtTheEndWithItsHead() throws Exception {
        superuser.does(
                copyOf(3, LINES + 1),
                "update audit.line set previous = (select hash from kept.head) where seq = " + (LINES + 1),
                "update audit.head set seq = seq + 1, hash = (select hash from audit.line where seq = " + (LINES + 1)
                        + ")");

        assertFound(LINES + 1, Break.Kind.ALTERED);
    }

    @Test
    void findsALineThatWasPutInBetween() throws Exception {
        superuser.does(
                "update audit.line set seq = seq + 100 where seq > 4",
                "update audit.line set seq = seq - 99 where seq > 100",
                copyOf(3, 5),
                "update audit.head set seq = seq + 1");

        assertThat(verify().breaks().get(0).seq()).isEqualTo(5);
    }

    @Test
    void findsLinesThatChangedPlaces() throws Exception {
        superuser.does(
                "update audit.line set seq = 1000 where seq = 4",
                "update audit.line set seq = 4 where seq = 9",
                "update audit.line set seq = 9 where seq = 1000");

        assertThat(verify().breaks())
                .extracting(Break::seq, Break::kind)
                .containsExactly(tuple(4L, Break.Kind.REORDERED), tuple(9L, Break.Kind.REORDERED));
        assertThat(verify().breaks().get(0).words()).isEqualTo("the line that was written here stands at 9");
    }

    @Test
    void findsARemovalThatRetentionDidNotMake() throws Exception {
        superuser.does(
                "delete from audit.line where seq between 3 and 5",
                "insert into audit.removal (first_seq, last_seq, previous, hash, seal) select 3, 5,"
                        + " (select hash from kept.line where seq = 2), (select hash from kept.line where seq = 5),"
                        + " (select seal from kept.head)");

        assertFound(3, Break.Kind.MISSING);
    }

    @Test
    void saysHowManyPlacesThereAreAndKeepsTheFirst() throws Exception {
        superuser.does("update audit.line set words = 'x'");

        var verdict = verify();

        assertThat(verdict.found()).isEqualTo(LINES);
        assertThat(verdict.breaks()).extracting(Break::seq).startsWith(1L, 2L, 3L);
    }

    private void assertFound(long seq, Break.Kind kind) {
        assertThat(verify().breaks()).extracting(Break::seq, Break::kind).containsExactly(tuple(seq, kind));
    }

    private void forgettingWhatWasNoted(Runnable work) throws Exception {
        var note = home.path().resolve("audit/head");
        var kept = Files.readString(note);
        Files.delete(note);
        try {
            work.run();
        } finally {
            Files.writeString(note, kept);
        }
    }

    private static String copyOf(long seq, long as) {
        return "insert into audit.line (seq, form, at, action, person_name, organisation_name, origin, subject_kind,"
                + " subject_id, words, was, becomes, previous, hash) select " + as + ", form, at, action, person_name,"
                + " organisation_name, origin, subject_kind, subject_id, words, was, becomes, previous, hash"
                + " from audit.line where seq = " + seq;
    }

    private Verdict verify(Noted... noted) {
        return Reach.application(() -> verifier.verify(List.of(noted), link -> {}));
    }
}
