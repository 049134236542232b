package org.watchward.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file of declared content, and what is wrong with it.
 *
 * @param file as complaints name it
 * @param text of it
 * @param content what it says; null if it is not as its schema says
 * @param problems each with file, line and what was expected; empty if there are none
 */
public record Declaration<T>(
        String file, String text, @Nullable T content, List<String> problems) {

    /** Copies the problems. */
    public Declaration {
        problems = List.copyOf(problems);
    }

    /**
     * A complaint about one place of the file.
     *
     * @param pointer a JSON pointer: {@code /numerator/dataset}
     * @param words what was expected
     */
    public String complaint(String pointer, String words) {
        return YamlLines.place(file, text, pointer) + ": " + words;
    }
}
