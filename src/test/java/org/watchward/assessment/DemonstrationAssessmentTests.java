package org.watchward.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.demo.DemonstrationCounty;
import org.watchward.demo.GeneratedFolder;
import org.watchward.kernel.AreaType;
import org.watchward.platform.Reach;
import org.watchward.sources.Import;
import org.watchward.sources.Progress;

/** Every section of both kinds of assessment, for each kind of area of the demonstration county. */
@Tag("slow")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationAssessmentTests {

    private static final String STRATEGIC = "strategic-assessment";
    private static final String VIOLENCE = "serious-violence-needs-assessment";

    /** What is said of an expression that means nothing; a draft has none. */
    private static final Pattern MEANT_NOTHING = Pattern.compile(
            "Nothing here answers|Say where and when|Say of |No area is called|There is no |is declared\\.|Nearest:|is not given for");

    @Autowired
    private BeanFactory beans;

    @Autowired
    private Areas areas;

    @Autowired
    private Import imports;

    @TempDir
    private Path out;

    @BeforeAll
    void importASmallDemonstration() throws Exception {
        var county = GeneratedFolder.small().path();
        Reach.application(() -> imports.run(DemonstrationCounty.published(county), null, Progress.NONE));
    }

    private Assess assess(String type, String template) {
        var area = areas.list(AreaType.named(type).orElseThrow()).stream()
                .filter(Area::current)
                .findFirst()
                .orElseThrow();
        return Assess.of(beans, out, "--area", area.code().value(), "--period", "ye2026-08", "--template", template);
    }

    @ParameterizedTest
    @CsvSource({
        "county, " + STRATEGIC,
        "district, " + STRATEGIC,
        "partnership, " + STRATEGIC,
        "force, " + STRATEGIC,
        "county, " + VIOLENCE,
        "partnership, " + VIOLENCE
    })
    void draftsEverySectionWithNothingToMend(String type, String template) {
        var made = assess(type, template);

        var sentences = RunningText.sentences(made.text(".html"));
        assertThat(made.said()).contains("figures, all bound.").doesNotContain("note:");
        assertThat(sentences)
                .noneMatch(sentence -> MEANT_NOTHING.matcher(sentence).find());
        assertThat(made.text(".md").split("\n# "))
                .hasSizeGreaterThan(10)
                .allSatisfy(section -> assertThat(section).containsPattern("(?s)}\n\n.{20,}|title:"));
    }

    @Test
    void saysOfViolenceNothingButViolence() {
        var made = assess("county", VIOLENCE);

        assertThat(made.text(".md"))
                .contains("{#theme-violence}")
                .doesNotContain("#theme-vehicle-crime")
                .contains("map of violent-crime");
    }
}
