package org.watchward.assessment.surveys;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.watchward.access.Permission;
import org.watchward.access.WorkEntry;

/** What the page of work leads to here. */
@Configuration(proxyBeanMethods = false)
class SurveyEntry {

    @Bean
    WorkEntry surveysEntry() {
        return new WorkEntry(30, SurveyPages.PATH, "surveys.title", "surveys.entry", Permission.READ_DOCUMENTS);
    }
}
