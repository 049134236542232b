package org.watchward.publication.word;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** The places of a file that something may lead to. */
final class Bookmarks {

    private static final int LONGEST_NAME = 40;

    private final Map<String, String> names = new HashMap<>();
    private int marked;

    /** Letters, digits and low lines: such names alone are allowed, and an instruction may hold them. */
    String name(String id) {
        return names.computeIfAbsent(id, any -> {
            var safe = "_w" + names.size() + "_" + id.replaceAll("[^A-Za-z0-9]", "_");
            return safe.substring(0, Math.min(safe.length(), LONGEST_NAME));
        });
    }

    /** Marks what is written meanwhile. */
    void around(CTP paragraph, String id, Runnable writing) {
        var number = BigInteger.valueOf(marked++);
        var start = paragraph.addNewBookmarkStart();
        start.setId(number);
        start.setName(name(id));
        writing.run();
        paragraph.addNewBookmarkEnd().setId(number);
    }
}
