package org.watchward.publicsite.about;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** A method that the numbers are made by, with as many paragraphs as {@code messages/publicsite/about.properties} has of it. */
enum Method {
    RATES(4),
    CHANGE(4),
    SIGNAL(5),
    CONTROL_CHARTS(4),
    COMPARISON(4),
    FALSE_DISCOVERY(3),
    COVERAGE(4),
    RECORDING(3),
    UNLOCATED(3),
    DIVIDED_AREAS(4),
    SUPPRESSION(4),
    HOT_SPOTS(4),
    DEPRIVATION(4),
    OUTCOMES(4),
    ROADS(4),
    STOP_AND_SEARCH(4);

    private final int paragraphs;

    Method(int paragraphs) {
        this.paragraphs = paragraphs;
    }

    static Optional<Method> named(String id) {
        return Arrays.stream(values()).filter(method -> method.id().equals(id)).findFirst();
    }

    /** As in addresses: {@code control-charts}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of its title. */
    public String title() {
        return key("title");
    }

    /** Key of the one sentence that says what it is for. */
    public String summary() {
        return key("summary");
    }

    /** Key of what to import when nothing that is held could be an example. */
    public String none() {
        return key("none");
    }

    /** Keys of its paragraphs, in order. */
    public List<String> paragraphs() {
        return IntStream.rangeClosed(1, paragraphs)
                .mapToObj(number -> key(Integer.toString(number)))
                .toList();
    }

    private String key(String what) {
        return "about." + id() + "." + what;
    }
}
