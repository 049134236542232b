package org.watchward.assessment.findings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.watchward.access.Permission;
import org.watchward.access.WorkEntry;

/** What the page of work leads to in this room. */
@Configuration(proxyBeanMethods = false)
class AssessmentEntry {

    @Bean
    WorkEntry assessmentsEntry() {
        return new WorkEntry(
                15, AssessmentPages.PATH, "assessment.assessments", "assessment.entry", Permission.READ_DOCUMENTS);
    }
}
