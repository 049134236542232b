package org.watchward.assessment.candidates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.watchward.areas.Areas;
import org.watchward.demo.DemonstrationCounty;
import org.watchward.demo.GeneratedFolder;
import org.watchward.demo.GeneratedFolder.PlantedChange;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.AreaType;
import org.watchward.kernel.Period;
import org.watchward.platform.Catalogue;
import org.watchward.platform.Home;
import org.watchward.platform.Reach;
import org.watchward.sources.Import;
import org.watchward.sources.Progress;
import tools.jackson.databind.JsonNode;

/**
 * The demonstration county with changes planted in it beside what stands there anyway: the truth is read from what the generator says, and
 * all of it must be found, with next to nothing before it.
 */
@Tag("slow")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedChangesTests {

    private static final long SEED = Long.getLong("planted.seed", 3);
    private static final int CHANGES = 8;
    private static final int OTHERS = 3;

    @Autowired
    private Import imports;

    @Autowired
    private Home home;

    @Autowired
    private Areas areas;

    @Autowired
    private Candidates candidates;

    @Autowired
    private Catalogue catalogue;

    private List<PlantedChange> planted = List.of();

    @BeforeAll
    void importACountyInWhichThingsChanged(@TempDir Path folder) throws Exception {
        home.markSynthetic();
        var county = GeneratedFolder.withChanges(folder, SEED, 280_000, CHANGES);
        planted = county.changes();
        Reach.application(() -> imports.run(DemonstrationCounty.published(folder), null, Progress.NONE));
    }

    @Test
    void findsAllThatWasPlantedAmongTheFirstCandidates() throws Exception {
        var county = areas.list(AreaType.COUNTY).get(0);
        var found = Reach.application(() -> candidates.of(county, Period.parse("ye2026-09")))
                .candidates();
        var first = found.subList(0, Math.min(found.size(), planted.size() + OTHERS));

        assertThat(planted)
                .hasSize(CHANGES + 1)
                .allSatisfy(change -> assertThat(first)
                        .as(
                                "%s among %s",
                                change, found.stream().map(Candidate::key).toList())
                        .anyMatch(candidate -> tells(candidate, change)));
    }

    /** It is told of the kind of crime in the area, of a part of it, or of what it is told in. */
    private boolean tells(Candidate candidate, PlantedChange change) {
        var kind = kinds().get(change.category());
        var area = new AreaCode(change.area());
        return candidate.up() == change.factor() > 1
                && candidate.indicator().id().equals(kind)
                && (candidate.area().code().equals(area)
                        || candidate.told().stream()
                                .anyMatch(told -> told.indicator().id().equals(kind)
                                        && told.area().code().equals(area)));
    }

    private Map<String, String> kinds() {
        var kinds = new HashMap<String, String>();
        catalogue
                .list("crime-types", JsonNode.class)
                .forEach(file -> file.path("types")
                        .forEach(type -> type.path("labels")
                                .forEach(label -> kinds.put(
                                        label.asString(), type.path("id").asString()))));
        return kinds;
    }
}
