package org.watchward.sources.arrivals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.watchward.platform.jobs.Asker;
import org.watchward.platform.jobs.Round;

/** What servers look after by themselves, once it is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class FetchRounds {

    private static final Asker TIMETABLE = new Asker(null, "The timetable");

    @Bean
    @ConditionalOnProperty("watchward.fetch.police.address")
    Round archiveRound(Fetching fetching, @Value("${watchward.fetch.police.every}") Duration every) {
        return new Round() {
            @Override
            public String name() {
                return FetchWork.KIND;
            }

            @Override
            public Duration every() {
                return every;
            }

            @Override
            public void make() {
                fetching.ask(TIMETABLE);
            }
        };
    }

    @Bean
    @ConditionalOnProperty("watchward.fetch.folder")
    Round folderRound(
            Receiving receiving,
            Arrivals arrivals,
            Clock clock,
            @Value("${watchward.fetch.folder}") Path folder,
            @Value("${watchward.fetch.folder-every}") Duration every,
            @Value("${watchward.fetch.folder-still}") Duration still) {
        return new WatchedFolder(receiving, arrivals, clock, folder, every, still);
    }
}
