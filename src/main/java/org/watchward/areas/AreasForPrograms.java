package org.watchward.areas;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.watchward.kernel.AreaType;
import org.watchward.web.api.Example;
import org.watchward.web.api.Freshness;

/** What this room tells those who write programs. */
@Configuration(proxyBeanMethods = false)
class AreasForPrograms {

    @Bean
    Freshness editionOfAreas(Editions editions) {
        return () -> "areas " + editions.current();
    }

    @Bean
    Example anArea(Areas areas) {
        return () -> areas.list(AreaType.DISTRICT).stream()
                .findFirst()
                .map(area -> Map.of("area", area.code().value()))
                .orElse(Map.of());
    }
}
