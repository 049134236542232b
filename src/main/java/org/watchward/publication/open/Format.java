package org.watchward.publication.open;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A form in which a document is given. */
public enum Format {
    HTML("HTML", "text/html;charset=UTF-8", ".html"),
    PDF("PDF", "application/pdf", ".pdf"),
    DOCX("Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
    TXT("plain text", "text/plain;charset=UTF-8", ".txt"),
    /** Every figure, for programs. */
    CSV("figures as CSV", "text/csv;charset=UTF-8", "-figures.csv"),
    /** Likewise. */
    JSON("figures as JSON", "application/json", "-figures.json");

    private final String words;
    private final String type;
    private final String ending;

    Format(String words, String type, String ending) {
        this.words = words;
        this.type = type;
        this.ending = ending;
    }

    /** As people call it. */
    public String words() {
        return words;
    }

    /** Its media type. */
    public String type() {
        return type;
    }

    /** What stands at the end of the names of its files. */
    public String ending() {
        return ending;
    }

    /** As it is written in the database and in addresses: {@code pdf}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this id. */
    public static Optional<Format> named(String id) {
        return Arrays.stream(values()).filter(format -> format.id().equals(id)).findFirst();
    }
}
