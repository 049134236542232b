package org.watchward.publication.drafting;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.watchward.access.Permission;
import org.watchward.access.WorkEntry;

/** What the page of work leads to in this room. */
@Configuration(proxyBeanMethods = false)
class DocumentEntry {

    @Bean
    WorkEntry documentsEntry() {
        return new WorkEntry(
                20, DocumentPages.PATH, "publication.documents", "publication.entry", Permission.READ_DOCUMENTS);
    }
}
