package org.watchward.assessment.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.watchward.access.Visitor;
import org.watchward.access.Visitor.Answer;
import org.watchward.areas.Area;
import org.watchward.areas.Areas;
import org.watchward.assessment.candidates.Candidate;
import org.watchward.assessment.candidates.Counts;
import org.watchward.assessment.candidates.Sifting.Sifted;
import org.watchward.assessment.candidates.Weighed;
import org.watchward.demo.DemonstrationCounty;
import org.watchward.demo.GeneratedFolder;
import org.watchward.indicators.open.Indicator;
import org.watchward.indicators.open.Numerator;
import org.watchward.indicators.open.PublicFigures;
import org.watchward.kernel.AreaType;
import org.watchward.platform.Home;
import org.watchward.platform.Reach;
import org.watchward.platform.jobs.Asker;
import org.watchward.platform.jobs.Order;
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
        var path = path(answer);
        for (var turn = 0; turn < 240; turn++) {
            if (analyst.get(path).page().selectFirst("#job") == null) {
                return path;
            }
            Thread.sleep(250);
        }
        throw new AssertionError("the scan did not end: " + analyst.get(path).text());
    }

    /** Where an answer leads, without the site. */
    private static String path(Answer answer) {
        return answer.leadsTo().replaceFirst("^http://[^/]*", "");
    }

    /** The path of the first finding that waits. */
    static String first(Visitor reader, String assessment) {
        var answer = reader.get(assessment + "/queue");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.leadsTo()).contains("/findings/");
        return path(answer);
    }

    /** Candidates as a scan would find them, of a kind for each district of the county: more than its few rows hold. */
    static List<Candidate> candidates(BeanFactory beans) {
        return Reach.application(() -> {
            var districts = beans.getBean(Areas.class).list(AreaType.DISTRICT);
            var candidates = new ArrayList<Candidate>();
            beans.getBean(PublicFigures.class).indicators().stream()
                    .filter(indicator -> indicator.numerator() instanceof Numerator.MonthlyRows)
                    .limit(4)
                    .forEach(
                            indicator -> districts.forEach(district -> candidates.add(candidate(indicator, district))));
            return candidates;
        });
    }

    private static Candidate candidate(Indicator indicator, Area area) {
        return new Candidate(
                "up:" + indicator.id() + ":" + area.code(),
                Candidate.Basis.MONTHS,
                indicator,
                area,
                true,
                1.5,
                new Counts(300, 12, 200, 12),
                YearMonth.of(2025, 1),
                0.0005,
                new Weighed(0.9, 0.5, 0.3, 0.2, 1, 0.6),
                List.of());
    }

    /** Has a scan find these and no others. */
    static void scan(BeanFactory beans, String path, List<Candidate> candidates) {
        Reach.application(() -> {
            var assessment = beans.getBean(Assessments.class).get(path.replaceFirst(".*/", ""));
            beans.getBean(ScanWork.class)
                    .write(
                            assessment,
                            new Sifted(400, 300, 200, candidates, List.of()),
                            beans.getBean(Saying.class).of(candidates, assessment.period(), (done, total, words) -> {}),
                            new Order(assessment.subject(), new Asker(null, "A scan")));
        });
    }
}
