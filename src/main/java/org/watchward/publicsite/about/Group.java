package org.watchward.publicsite.about;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Methods that answer one kind of question. */
enum Group {
    HOW_MUCH(Method.RATES, Method.COMPARISON),
    WHICH_WAY(Method.CHANGE, Method.SIGNAL, Method.CONTROL_CHARTS, Method.FALSE_DISCOVERY),
    WHERE(Method.HOT_SPOTS, Method.DEPRIVATION),
    HOW_WHOLE(Method.COVERAGE, Method.RECORDING, Method.UNLOCATED, Method.DIVIDED_AREAS, Method.SUPPRESSION),
    OF_WHAT(Method.OUTCOMES, Method.ROADS, Method.STOP_AND_SEARCH);

    private final List<Method> methods;

    Group(Method... methods) {
        this.methods = List.of(methods);
    }

    static Group of(Method method) {
        return Arrays.stream(values())
                .filter(group -> group.methods.contains(method))
                .findFirst()
                .orElseThrow();
    }

    public List<Method> methods() {
        return methods;
    }

    /** Key of its heading. */
    public String label() {
        return "about.group." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
