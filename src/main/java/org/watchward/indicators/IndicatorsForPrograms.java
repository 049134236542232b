package org.watchward.indicators;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.watchward.areas.Areas;
import org.watchward.areas.Outlines;
import org.watchward.kernel.AreaType;
import org.watchward.platform.Catalogue;
import org.watchward.web.api.Example;
import org.watchward.web.api.Freshness;

/** What this room tells those who write programs. */
@Configuration(proxyBeanMethods = false)
class IndicatorsForPrograms {

    @Bean
    Freshness declaredContent(Catalogue catalogue) {
        return () -> "catalogue " + catalogue.edition();
    }

    @Bean
    Example aFeature(Outlines outlines) {
        return () -> outlines.extents().stream()
                .max(Comparator.comparing(Outlines.Extent::type))
                .map(extent -> Map.of(
                        "collection",
                        extent.type().plural().toLowerCase(Locale.ROOT),
                        "feature",
                        outlines.codes(extent.type()).get(0)))
                .orElse(Map.of());
    }

    @Bean
    Example anIndicatorAndAPeriod(Indicators indicators, Areas areas, ForceMonths held) {
        return () -> {
            var values = new HashMap<String, String>();
            indicators.list().stream().findFirst().ifPresent(indicator -> values.put("indicator", indicator.id()));
            areas.list(AreaType.FORCE).stream()
                    .flatMap(force -> held.of(force.code()).keySet().stream())
                    .max(Comparator.naturalOrder())
                    .ifPresent(month -> values.put("period", month.toString()));
            return values;
        };
    }
}
