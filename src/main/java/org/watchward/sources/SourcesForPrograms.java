package org.watchward.sources;

import java.util.HashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.watchward.sources.open.Coverage;
import org.watchward.sources.open.Evidence;
import org.watchward.sources.open.Releases;
import org.watchward.web.api.Example;
import org.watchward.web.api.Freshness;

/** What this room tells those who write programs. */
@Configuration(proxyBeanMethods = false)
class SourcesForPrograms {

    @Bean
    Freshness generationOfEvidence(Evidence evidence) {
        return () -> "evidence " + evidence.generation();
    }

    @Bean
    Example aReleaseAndAForce(Releases releases, Coverage coverage) {
        return () -> {
            var values = new HashMap<String, String>();
            releases.list().stream()
                    .findFirst()
                    .ifPresent(release -> values.put("release", release.id().toString()));
            coverage.forces().stream().findFirst().ifPresent(force -> values.put("force", force.value()));
            return values;
        };
    }
}
