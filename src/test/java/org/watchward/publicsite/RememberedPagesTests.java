package org.watchward.publicsite;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.watchward.platform.Reach;
import org.watchward.sources.Import;
import org.watchward.sources.PoliceCsv;
import org.watchward.sources.Progress;

/** Public pages are remembered, and forgotten with the evidence that they were made from. */
@Tag("slow")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RememberedPagesTests {

    private static final String PAGE = "/areas/" + SmallCounty.VALE + "?period=2017-03";

    @Autowired
    private BeanFactory beans;

    @LocalServerPort
    private int port;

    private final HttpClient reader = HttpClient.newHttpClient();

    @BeforeAll
    void importASmallCounty(@TempDir Path folder) throws IOException {
        SmallCounty.load(beans, folder);
    }

    @Test
    void showsWhatWasImportedASecondLater(@TempDir Path folder) throws Exception {
        var before = get();
        assertThat(get().headers().firstValue("ETag"))
                .isEqualTo(before.headers().firstValue("ETag"));
        assertThat(burglaries(before)).isEqualTo("10");

        importMarchAnewWith(37, folder);

        SECONDS.sleep(1);

        assertThat(burglaries(get())).isEqualTo("37");
        assertThat(get().headers().firstValue("ETag"))
                .isNotEqualTo(before.headers().firstValue("ETag"));
    }

    private void importMarchAnewWith(int burglaries, Path folder) throws IOException {
        var row = ",2017-03,Ardenshire Police,Ardenshire Police,-1.5,52.0,On or near High Street,E01900101,"
                + "Arden 001A,Burglary,,";
        Files.write(
                folder.resolve("2017-03-ardenshire-street.csv"),
                Stream.concat(Stream.of(PoliceCsv.HEADER), Collections.nCopies(burglaries, row).stream())
                        .toList());
        Reach.application(
                () -> beans.getBean(Import.class).run(List.of(folder), LocalDate.of(2017, 6, 1), Progress.NONE));
    }

    private static String burglaries(HttpResponse<String> page) {
        return Jsoup.parse(page.body())
                .expectFirst("#kind-burglary td .cell__shown")
                .text();
    }

    private HttpResponse<String> get() throws Exception {
        return reader.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + PAGE))
                        .build(),
                BodyHandlers.ofString());
    }
}
