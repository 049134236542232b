package org.watchward.publicsite.topics;

import java.util.List;
import org.watchward.areas.Area;

/** Answers the question of one topic. */
interface Teller {

    Topic topic();

    /** What is to be said of an area; the choices are those of the address, or empty. */
    Told tell(Area area, Choices choices);

    /** What else may be chosen, beside the area. */
    default List<Select> selects(Area area, Choices choices) {
        return List.of();
    }

    /**
     * What the address chooses beside the area, each empty if nothing is chosen.
     *
     * @param indicator what is counted
     * @param by what areas are put in order by
     * @param period when
     */
    record Choices(String indicator, String by, String period) {

        static final Choices NONE = new Choices("", "", "");
    }

    /** A field of the form. */
    record Select(String name, String label, List<Option> options) {}

    /** One of its options. */
    record Option(String value, String words, boolean chosen) {}
}
