package org.watchward.assessment.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.watchward.access.Visitor;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.demo.DemonstrationCounty;
import org.watchward.demo.GeneratedFolder;
import org.watchward.kernel.AreaType;
import org.watchward.platform.Home;
import org.watchward.platform.Reach;
import org.watchward.sources.Import;
import org.watchward.sources.Progress;

/** The demonstration county, assessed. */
final class Assessed {

    /** The last year of its data. */
    static final String YEAR = "2025";

    private Assessed() {}

    static void importCounty(BeanFactory beans) throws Exception {
        beans.getBean(Home.class).markSynthetic();
        var county = GeneratedFolder.small().path();
        Reach.application(
                () -> beans.getBean(Import.class).run(DemonstrationCounty.published(county), null, Progress.NONE));
    }

    /** The county, or what is largest below it. */
    static Area whole(BeanFactory beans) {
        var areas = beans.getBean(Areas.class);
        return Reach.application(() -> List.of(AreaType.COUNTY, AreaType.FORCE, AreaType.DISTRICT).stream()
                .flatMap(type -> areas.list(type).stream())
                .filter(area -> area.code().value().contains("99"))
                .findFirst()
                .orElseThrow());
    }

    /** Begins one and waits until its scan has ended; the path of its page. */
    static String begun(Visitor analyst, Area whole, String period) throws InterruptedException {
        var answer = analyst.send(
                AssessmentPages.PATH + "/new",
                AssessmentPages.PATH + "/new",
                "area",
                whole.code().value(),
                "period",
                period,
                "title",
                "What the county has in " + period);
        assertThat(answer.status()).as(answer.text()).isEqualTo(302);
        var path = answer.leadsTo();
        for (var turn = 0; turn < 240; turn++) {
            if (analyst.get(path).page().selectFirst("#job") == null) {
                return path;
            }
            Thread.sleep(250);
        }
        throw new AssertionError("the scan did not end: " + analyst.get(path).text());
    }

    /** The path of the first finding that waits. */
    static String first(Visitor reader, String assessment) {
        var answer = reader.get(assessment + "/queue");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.leadsTo()).contains("/findings/");
        return answer.leadsTo();
    }
}
