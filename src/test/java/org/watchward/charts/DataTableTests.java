package org.watchward.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DataTableTests {

    @Test
    void quotesWhatCsvWouldMisread() {
        var table = new DataTable("t", List.of("area", "note"), List.of(List.of("Bristol, City of", "so \"called\"")));

        assertThat(table.csv()).isEqualTo("area,note\r\n\"Bristol, City of\",\"so \"\"called\"\"\"\r\n");
    }

    @Test
    void keepsASpreadsheetFromRunningAFormulaButLeavesNumbersAlone() {
        var table = new DataTable("t", List.of("a", "b"), List.of(List.of("=1+1", "-3.5")));

        assertThat(table.csv()).endsWith("'=1+1,-3.5\r\n");
    }

    @Test
    void refusesARowOfAnotherLength() {
        assertThatThrownBy(() -> new DataTable("t", List.of("a", "b"), List.of(List.of("1"))))
                .hasMessageContaining("must have 2 cells, was 1");
    }
}
