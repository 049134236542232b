package org.watchward.access.signin;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names browsers so that people know their own sessions again; it decides nothing. */
final class Browsers {

    private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        PROGRAMS.put("Edg/", "Edge");
        PROGRAMS.put("OPR/", "Opera");
        PROGRAMS.put("SamsungBrowser/", "Samsung Internet");
        PROGRAMS.put("Firefox/", "Firefox");
        PROGRAMS.put("Chrome/", "Chrome");
        PROGRAMS.put("Safari/", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "macOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private Browsers() {}

    static String named(String header) {
        var program = first(PROGRAMS, header, "A browser");
        var system = first(SYSTEMS, header, "");
        return system.isEmpty() ? program : program + " on " + system;
    }

    private static String first(Map<String, String> names, String header, String otherwise) {
        return names.entrySet().stream()
                .filter(each -> header.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
