package org.watchward.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.watchward.platform.Build;
import org.watchward.platform.Home;
import org.watchward.web.spi.MenuEntry;

/** What every page says of the site itself. */
@Component
class Site {

    private final String partnership;
    private final Home home;
    private final List<MenuEntry> menu;

    Site(@Value("${watchward.partnership.name}") String partnership, Home home, List<MenuEntry> menu) {
        this.partnership = partnership;
        this.home = home;
        this.menu =
                menu.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
    }

    /** Whose site it is. */
    public String partnership() {
        return partnership;
    }

    /** Whether the data folder holds an invented county. */
    public boolean synthetic() {
        return home.synthetic();
    }

    public List<MenuEntry> menu() {
        return menu;
    }

    public String version() {
        return Build.version();
    }
}
