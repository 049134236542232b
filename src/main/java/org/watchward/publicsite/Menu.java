package org.watchward.publicsite;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.watchward.web.spi.MenuEntry;

/** What this room adds to the menu. */
@Configuration(proxyBeanMethods = false)
class Menu {

    @Bean
    MenuEntry areasInTheMenu() {
        return new MenuEntry(10, "/areas", "publicsite.menu.areas");
    }

    @Bean
    MenuEntry exploreInTheMenu() {
        return new MenuEntry(20, "/explore", "publicsite.menu.explore");
    }

    @Bean
    MenuEntry changesInTheMenu() {
        return new MenuEntry(30, "/changes", "publicsite.menu.changes");
    }

    @Bean
    MenuEntry topicsInTheMenu() {
        return new MenuEntry(40, "/topics", "publicsite.menu.topics");
    }

    @Bean
    MenuEntry documentsInTheMenu() {
        return new MenuEntry(45, "/documents", "publicsite.menu.documents");
    }

    @Bean
    MenuEntry evidenceInTheMenu() {
        return new MenuEntry(50, "/data", "publicsite.menu.data");
    }
}
