package org.watchward.indicators.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.watchward.platform.Reach;
import org.watchward.publication.spi.EvidenceRenewed;
import org.watchward.sources.Import;
import org.watchward.sources.PoliceCsv;
import org.watchward.sources.Progress;
import org.watchward.sources.open.Evidence;

/** That documents hear of it when figures may be others than before. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
class EvidenceRoundTests {

    @Autowired
    private Evidence held;

    @Autowired
    private Import imports;

    @TempDir
    private Path folder;

    private final List<Object> said = new ArrayList<>();

    private int month = 1;

    @BeforeEach
    void bringAMonth() throws IOException {
        var name = "2015-0" + month;
        Files.write(
                folder.resolve(name + "-ardenshire-street.csv"),
                List.of(PoliceCsv.HEADER, "," + name + ",Ardenshire Police,Ardenshire Police,,,No Location,,,Drugs,,"));
        Reach.application(() -> imports.run(List.of(folder), LocalDate.of(2017, 6, month), Progress.NONE));
        month++;
    }

    @Test
    void saysOnceThatEvidenceWasRenewedAfterAStartAndAfterEachImport() throws IOException {
        var round = new EvidenceRound(held, said::add, Duration.ofSeconds(1));
        Reach.application(round::make);
        Reach.application(round::make);
        var before = List.copyOf(said);

        bringAMonth();
        Reach.application(round::make);

        assertThat(before).containsExactly(new EvidenceRenewed());
        assertThat(said).containsExactly(new EvidenceRenewed(), new EvidenceRenewed());
    }

    @Test
    void saysItAgainIfWhoListenedBroke() {
        var round = new EvidenceRound(
                held,
                event -> {
                    said.add(event);
                    if (said.size() == 1) {
                        throw new IllegalStateException("the listener broke");
                    }
                },
                Duration.ofSeconds(1));

        assertThatThrownBy(() -> Reach.application(round::make)).hasMessage("the listener broke");
        Reach.application(round::make);

        assertThat(said).hasSize(2);
    }
}
