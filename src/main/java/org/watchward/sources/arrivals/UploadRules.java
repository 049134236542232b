package org.watchward.sources.arrivals;

import jakarta.servlet.MultipartConfigElement;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.util.unit.DataSize;
import org.watchward.access.Identities;
import org.watchward.access.Permission;
import org.watchward.access.Upload;
import org.watchward.access.WorkEntry;
import org.watchward.audit.AuditTrail;

/** Where files go that are sent, how much may be, and the gate before it. */
@Configuration(proxyBeanMethods = false)
class UploadRules {

    @Bean
    WorkEntry dataEntry() {
        return new WorkEntry(
                10, ArrivalPages.PATH, "sources.arrivals.title", "sources.arrivals.entry", Permission.BRING_DATA);
    }

    @Bean
    Upload dataUpload(@Value("${watchward.uploads.limit}") DataSize limit) {
        return new Upload(ArrivalPages.PATH, Permission.BRING_DATA, limit.toBytes());
    }

    /** All of it goes to the disk of the data folder, so that what has arrived is moved and not copied. */
    @Bean
    MultipartConfigElement multipart(Intray intray, @Value("${watchward.uploads.limit}") DataSize limit) {
        return new MultipartConfigElement(intray.sending().toString(), limit.toBytes(), limit.toBytes(), 0);
    }

    @Bean
    @ConditionalOnWebApplication
    Customizer<HttpSecurity> uploadGate(
            Identities identities,
            AuditTrail trail,
            Intray intray,
            @Value("${watchward.uploads.limit}") DataSize limit,
            @Value("${watchward.uploads.reserve}") DataSize reserve,
            List<Upload> pages) {
        var most = limit.toBytes();
        var programs = new Upload(ArrivalsApi.PATH, Permission.BRING_DATA, most);
        var ways = Stream.concat(
                        Stream.of(new UploadGate.Way(programs, new TurnedAway.Program(most))),
                        pages.stream().map(page -> new UploadGate.Way(page, new TurnedAway.Browser(page.path()))))
                .toList();
        return http -> http.addFilterBefore(
                new UploadGate(identities, trail, intray, reserve.toBytes(), ways), CsrfFilter.class);
    }
}
