package org.watchward.publicsite.topics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A question that has a page. */
enum Topic {
    DEPRIVATION("deprivation"),
    OUTCOMES("outcomes"),
    ROADS("roads"),
    STOP_AND_SEARCH("stop-and-search");

    private final String method;

    Topic(String method) {
        this.method = method;
    }

    static Optional<Topic> named(String id) {
        return Arrays.stream(values()).filter(topic -> topic.id().equals(id)).findFirst();
    }

    /** As in addresses: {@code stop-and-search}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Address of the page that explains the method. */
    public String method() {
        return "/about/" + method;
    }

    /** Key of its title. */
    public String title() {
        return "topics." + id() + ".title";
    }

    /** Key of the question that it answers. */
    public String question() {
        return "topics." + id() + ".question";
    }

    /** Key of the heading where there is nothing to say. */
    public String empty() {
        return "topics." + id() + ".empty";
    }

    /** Key of what would have to be imported. */
    public String fill() {
        return "topics." + id() + ".fill";
    }
}
