package org.watchward.indicators.documents;

import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.watchward.publication.spi.ReportSection;
import org.watchward.publication.spi.Setting;

/** Sections that are expressions with few words around them. */
@Configuration(proxyBeanMethods = false)
class OtherSections {

    private static final List<String> ALL_CRIME = List.of("all-crime");

    @Bean
    ReportSection whatStandsOutSection(SectionText texts) {
        return section("what-stands-out", setting -> texts.of(setting, "list", List.of(Lists.CHANGES)));
    }

    @Bean
    ReportSection placesSection(SectionText texts) {
        return section(
                "places",
                setting -> texts.of(setting, "map", ALL_CRIME) + "\n" + texts.of(setting, "ranking", ALL_CRIME));
    }

    @Bean
    ReportSection dataNotesSection(SectionText texts) {
        return section(
                "data-notes",
                setting -> texts.of(setting, "table", List.of(Tables.RELEASES)) + "\n"
                        + texts.of(setting, "list", List.of(Lists.NOTES)));
    }

    private static ReportSection section(String kind, Function<Setting, String> draft) {
        return new ReportSection() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public String draft(Setting setting) {
                return draft.apply(setting);
            }
        };
    }
}
