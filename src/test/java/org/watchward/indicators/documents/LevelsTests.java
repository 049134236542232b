package org.watchward.indicators.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import org.watchward.areas.AreaLoading;
import org.watchward.areas.Headcount;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.ReleaseId;
import org.watchward.platform.Reach;
import org.watchward.publication.engine.Composer;
import org.watchward.publication.engine.PlainDocument;
import org.watchward.publication.spi.Evidence;
import org.watchward.publication.templates.Templates;
import org.watchward.publicsite.SmallCounty;

/** Values beside those of other areas in documents, on the county of the pages; and that rooms draft what templates ask for. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LevelsTests {

    @Autowired
    private Composer composer;

    @Autowired
    private Templates templates;

    @Autowired
    private BeanFactory beans;

    @BeforeAll
    void importASmallCounty(@TempDir Path folder) throws IOException {
        SmallCounty.load(beans, folder);
        Reach.application(() -> beans.getBean(TransactionTemplate.class).executeWithoutResult(transaction -> {
            var load = beans.getBean(AreaLoading.class).begin(new ReleaseId(1));
            load.count(
                    new Headcount(new AreaCode(SmallCounty.CITY), Headcount.Population.RESIDENTS, 2015, 2020, 20_000));
            load.settle();
        }));
    }

    private Composer.Made compose(String expression) {
        return Reach.application(() -> composer.compose(
                "---\ntitle: A report\narea: " + SmallCounty.VALE + "\nperiod: 2016\n---\n{{" + expression + "}}\n"));
    }

    private String said(String expression) {
        var made = compose(expression);
        assertThat(made.faults()).isEmpty();
        return PlainDocument.of(made.document());
    }

    /** # python 3.11, Byar: 180 of 9,000 gives 20.000 (17.185 to 23.145), 12 of 20,000 gives 0.600 (0.310 to 1.048) per 1,000. */
    @Test
    void saysHigherOnlyWhereTheIntervalsDoNotMeetAndGivesBoth() {
        assertThat(said("comparison of burglary, against E07900102"))
                .contains("Burglary in Vale of Arden, 2016: 20.0 per 1,000 residents of mid-2015"
                        + " (95% interval 17.2 to 23.1), higher than in Ardenford, 0.60 per 1,000 residents of mid-2015"
                        + " (95% interval 0.31 to 1.05)");
        assertThat(said("comparison of burglary in E07900102, against E07900101"))
                .contains("lower than in Vale of");
    }

    @Test
    void saysThatItselfIsNotClearlyDifferent() {
        assertThat(said("comparison of burglary, against E07900101")).contains("not clearly different from Vale of");
    }

    @Test
    void setsOneValueBesideSeveral() {
        var made = compose("comparison of burglary, against E07900102 and E23900101");

        assertThat(made.document().figures())
                .extracting(Evidence::id)
                .containsExactly(
                        "comparison:burglary:E07900101:2016",
                        "comparison:burglary:E07900102:2016",
                        "comparison:burglary:E23900101:2016");
    }

    @Test
    void isRefusedWhereTheOtherIsNotKnown() {
        assertThat(compose("comparison of burglary, against E07900103").gaps())
                .singleElement()
                .satisfies(
                        gap -> assertThat(gap.words()).startsWith("The figure comparison:burglary:E07900103:2016 is"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "comparison of burglary | 3 | Say with what",
                "comparison of burglary and drugs, against E07900102 | 30 | A sentence is about one indicator",
                "comparison of burglary, against Nowhere | 35 | No area is called 'Nowhere'.",
            })
    void saysWhatCannotBeComparedAndWhere(String expression, int column, String words) {
        assertThat(compose(expression).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.words()).startsWith(words);
            assertThat(fault.column()).isEqualTo(column);
        });
    }

    @Test
    void draftsEverySectionThatAShippedTemplateLeavesToARoom() {
        assertThat(templates.list()).isNotEmpty();
    }
}
