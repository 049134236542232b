package org.watchward.access.account;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.watchward.access.Permission;
import org.watchward.access.WorkEntry;

/** What the page of work leads to in this room. */
@Configuration(proxyBeanMethods = false)
class OwnEntries {

    @Bean
    WorkEntry organisationsEntry() {
        return new WorkEntry(
                80,
                "/work/organisations",
                "access.organisations.title",
                "access.organisations.words",
                Permission.SEE_ORGANISATIONS);
    }

    @Bean
    WorkEntry trailEntry() {
        return new WorkEntry(90, "/work/audit", "access.trail.title", "access.trail.words", Permission.READ_AUDIT);
    }
}
