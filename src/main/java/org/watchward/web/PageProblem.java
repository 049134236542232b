package org.watchward.web;

import org.springframework.http.HttpStatus;

/** A page that cannot be shown, in words for the person who asked for it. */
public class PageProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final HttpStatus status;
    private final String title;

    private PageProblem(HttpStatus status, String title, String words) {
        super(words);
        this.status = status;
        this.title = title;
    }

    /** What was asked for does not exist; the words say what to try. */
    public static PageProblem notFound(String title, String words) {
        return new PageProblem(HttpStatus.NOT_FOUND, title, words);
    }

    /** The address cannot be understood; the words say what it may hold. */
    public static PageProblem badAddress(String title, String words) {
        return new PageProblem(HttpStatus.BAD_REQUEST, title, words);
    }

    /** It is there, but not for whoever asks; the words say whom to ask. */
    public static PageProblem forbidden(String title, String words) {
        return new PageProblem(HttpStatus.FORBIDDEN, title, words);
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
