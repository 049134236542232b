package org.watchward.assessment.surveys;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.watchward.access.Permission;
import org.watchward.access.Upload;
import org.watchward.access.WorkEntry;

/** What the page of work leads to here, and the page that takes files. */
@Configuration(proxyBeanMethods = false)
class SurveyEntry {

    @Bean
    WorkEntry surveysEntry() {
        return new WorkEntry(30, SurveyPages.PATH, "surveys.title", "surveys.entry", Permission.READ_DOCUMENTS);
    }

    /** As large as the answers of 200,000 people to a few questions. */
    @Bean
    Upload surveyUpload() {
        return new Upload(
                SurveyPages.NEW,
                Permission.WRITE_DOCUMENTS,
                DataSize.ofMegabytes(20).toBytes());
    }
}
