package org.watchward.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import org.watchward.platform.Home;
import org.watchward.web.spi.Callers;

/** How much the memory of pages holds, and what is outside it. */
class PageMemoryBoundTests {

    private static final int PAGES = 60;
    private static final int PAGE_BYTES = 9_000;

    private final List<String> made = new ArrayList<>();
    private final Random random = new Random(7);

    @Test
    void holdsNoMoreThanItMay() throws Exception {
        var memory = memory(DataSize.ofKilobytes(64));
        askForAll(memory);
        made.clear();

        askForAll(memory);

        var roomFor = DataSize.ofKilobytes(64).toBytes() / PAGE_BYTES;
        assertThat(made).hasSizeGreaterThanOrEqualTo((int) (PAGES - roomFor));
    }

    @Test
    void holdsAllThatThereIsRoomFor() throws Exception {
        var memory = memory(DataSize.ofMegabytes(8));
        askForAll(memory);

        askForAll(memory);

        assertThat(made).hasSize(PAGES);
    }

    @Test
    void remembersNothingWithoutAnyMemory() throws Exception {
        var memory = memory(DataSize.ofBytes(0));

        ask(memory, "/areas");
        ask(memory, "/areas");

        assertThat(made).containsExactly("/areas", "/areas");
    }

    @Test
    void leavesAnswersForProgramsAndFilesToOthers() throws Exception {
        var memory = memory(DataSize.ofMegabytes(1));

        for (var path : List.of("/api/v1/figures", "/assets/watchward.css", "/data/files/crime.parquet")) {
            ask(memory, path);
            ask(memory, path);
        }

        assertThat(made).hasSize(6);
    }

    @Test
    void keepsNoPageOfAnEndlessAddress() throws Exception {
        var memory = memory(DataSize.ofMegabytes(1));

        ask(memory, "/areas/" + "a".repeat(3_000));
        ask(memory, "/areas/" + "a".repeat(3_000));

        assertThat(made).hasSize(2);
    }

    private static PageMemory memory(DataSize size) {
        var nobody = new DefaultListableBeanFactory().getBeanProvider(Callers.class);
        return new PageMemory(new Edition(List.of()), new Home(Path.of("nowhere")), nobody, size);
    }

    private void askForAll(PageMemory memory) throws Exception {
        for (var i = 0; i < PAGES; i++) {
            ask(memory, "/areas/" + i);
        }
    }

    private void ask(PageMemory memory, String path) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        var response = new MockHttpServletResponse();
        memory.doFilter(request, response, (asked, answered) -> {
            made.add(path);
            answered.setContentType("text/html");
            answered.getOutputStream().write(incompressible());
        });
        assertThat(response.getStatus()).isEqualTo(HttpServletResponse.SC_OK);
    }

    /** As many letters as hold this many random bytes, which is what they are packed to. */
    private byte[] incompressible() {
        var bytes = new byte[PAGE_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encode(bytes);
    }
}
