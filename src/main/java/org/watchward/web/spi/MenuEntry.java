package org.watchward.web.spi;

/**
 * One entry of the menu at the head of every page; a room brings it as a bean.
 *
 * @param order smaller comes first
 * @param path of the page it leads to, from the root: {@code /data}
 * @param label key of its message
 */
public record MenuEntry(int order, String path, String label) {

    /** Whether a page belongs under this entry. */
    public boolean covers(String page) {
        return page.equals(path) || page.startsWith(path + "/");
    }
}
