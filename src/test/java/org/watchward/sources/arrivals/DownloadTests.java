package org.watchward.sources.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.watchward.platform.PlainError;
import org.watchward.platform.jobs.TryLater;
import org.watchward.sources.PoliceCsv;
import org.watchward.sources.arrivals.Download.Came;
import org.watchward.sources.arrivals.Download.Mark;

/** What a publisher's server may answer, and what is made of it. */
class DownloadTests {

    private static final long ROOM = 1 << 30;

    private final Download download = new Download(
            Clock.systemUTC(), Duration.ofSeconds(2), DataSize.ofMegabytes(1), List.of("files.publisher.example"));

    @TempDir
    private Path folder;

    private final Publisher publisher = new Publisher();
    private byte[] zip = {};

    @BeforeEach
    void open() throws IOException {
        zip = Files.readAllBytes(PoliceCsv.zip(
                folder.resolve("2025-12.zip"),
                "2025-12/2025-12-kent-street.csv",
                PoliceCsv.street().rows(500, "2025-12").text()));
    }

    @AfterEach
    void close() {
        publisher.close();
    }

    @Test
    void bringsTheWholeFileUnderTheNameThatItLeadsTo() throws IOException {
        publisher.gives(zip, "\"a1\"");

        assertThat(fetch(Mark.NONE)).isEqualTo(new Came("2025-12.zip", new Mark("\"a1\"", "")));
        assertThat(into()).hasBinaryContent(zip);
    }

    @Test
    void asksOnlyForWhatIsNewer() throws IOException {
        publisher.givesNothingNew();

        assertThat(fetch(new Mark("\"a1\"", ""))).isNull();
        assertThat(publisher.asked()).containsExactly("\"a1\"");
    }

    @Test
    void waitsAsLongAsABusyServerAsks() {
        publisher.refuses(429, "90").refuses(503, "");

        assertThat(later().after()).isEqualTo(Duration.ofSeconds(90));
        assertThat(later())
                .hasMessageContaining("503")
                .extracting(TryLater::after)
                .isNull();
    }

    @Test
    void understandsAMomentToWaitFor() {
        publisher.refuses(
                503,
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        ZonedDateTime.ofInstant(Instant.now().plusSeconds(3600), ZoneOffset.UTC)));

        assertThat(later().after()).isBetween(Duration.ofMinutes(58), Duration.ofMinutes(60));
    }

    @Test
    void doesNotTakeHalfAFileForTheWhole() {
        publisher.givesHalf(zip).givesHalfUnannounced(zip);

        assertThat(later()).hasMessageContaining("broke off");
        assertThat(later()).hasMessageContaining("not a whole zip");
    }

    @Test
    void doesNotTakeAnErrorPageForTheFile() {
        publisher.givesAnErrorPage();

        assertThat(later()).hasMessageContaining("A web page came in place of the file");
    }

    @Test
    void losesPatienceWhenNothingComesAnyMore() {
        publisher.stalls(zip);

        assertThat(later()).hasMessageContaining("sent nothing more");
    }

    @Test
    void goesOnAsLongAsAnythingComes() throws IOException {
        publisher.drips(zip, 350);

        assertThat(fetch(Mark.NONE)).isNotNull();
        assertThat(into()).hasBinaryContent(zip);
    }

    @Test
    void saysWhatToPutRightWhenThereIsNoSuchFile() {
        assertThatThrownBy(() -> fetch(Mark.NONE))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("answered 404")
                .hasMessageContaining("watchward.fetch.police.address");
    }

    @Test
    void isLedToNoHostThatIsNotNamed() {
        for (var elsewhere : List.of(
                "http://169.254.169.254/latest/meta-data",
                "http://publisher.example/2025-12.zip",
                "https://localhost/2025-12.zip",
                "file:///etc/passwd",
                "//[::1]/x",
                "ht!tp://x")) {
            publisher.leadsTo(elsewhere);

            assertThatThrownBy(() -> fetch(Mark.NONE))
                    .as(elsewhere)
                    .isInstanceOf(PlainError.class)
                    .hasMessageContaining("watchward.fetch.police.hosts");
        }
    }

    @Test
    void isLedToAHostThatIsNamed() {
        publisher.leadsTo("http://files.publisher.example:1/2025-12.zip");

        assertThat(later()).hasMessageContaining("could not be reached");
    }

    @Test
    void isNotLedInACircle() {
        for (var turn = 0; turn < 10; turn++) {
            publisher.leadsTo("/store/2025-12.zip");
        }

        assertThatThrownBy(() -> fetch(Mark.NONE))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("on and on");
        assertThat(publisher.left()).isGreaterThan(3);
    }

    @Test
    void takesNoMoreThanThereIsRoomFor() {
        publisher.gives(zip, "").gives(new byte[2 << 20], "");

        assertThatThrownBy(() -> download.fetch(publisher.latest(), Mark.NONE, into(), 100, (done, total, words) -> {}))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("room");
        assertThatThrownBy(() -> fetch(Mark.NONE))
                .isInstanceOf(PlainError.class)
                .hasMessageContaining("watchward.uploads.limit");
    }

    private @Nullable Came fetch(Mark known) throws IOException {
        return download.fetch(publisher.latest(), known, into(), ROOM, (done, total, words) -> {});
    }

    private TryLater later() {
        return catchThrowableOfType(TryLater.class, () -> fetch(Mark.NONE));
    }

    private Path into() {
        return folder.resolve("came.part");
    }
}
