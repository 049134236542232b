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
    private final Theme theme;
    private final Tiles tiles;

    Site(
            @Value("${watchward.partnership.name}") String partnership,
            Home home,
            List<MenuEntry> menu,
            Theme theme,
            Tiles tiles) {
        this.tiles = tiles;
        this.theme = theme;
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

    /** Address of the partnership's own colours; empty if it has none. */
    public String colours() {
        return theme.version().isEmpty() ? "" : "/theme/" + theme.version() + "/colours.css";
    }

    /** Whether it has a logo. */
    public boolean logo() {
        return theme.logo().isPresent();
    }

    /** The template of a tile server's addresses; empty if maps have none. */
    public String tiles() {
        return tiles.template();
    }

    /** The words that the tile server asks for. */
    public String tilesBy() {
        return tiles.attribution();
    }

    public String version() {
        return Build.version();
    }
}
