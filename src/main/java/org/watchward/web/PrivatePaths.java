package org.watchward.web;

import java.util.List;

/** Where the pages and answers lie that are made for one person: nothing below these paths is ever kept for another. */
public final class PrivatePaths {

    private static final List<String> PATHS = List.of("/work", "/account", "/api/v1/work");

    private PrivatePaths() {}

    /** Whether an address is one of them. */
    public static boolean covers(String path) {
        return PATHS.stream().anyMatch(each -> path.equals(each) || path.startsWith(each + "/"));
    }
}
