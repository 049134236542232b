package org.watchward.statistics.methods;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All methods that can be run on a table. */
public final class Methods {

    private static final List<Method> ALL = Stream.of(
                    RateMethods.list(),
                    ComparisonMethods.list(),
                    FunnelMethods.list(),
                    ControlMethods.list(),
                    ModelMethods.list(),
                    SpatialMethods.list(),
                    TimeMethods.list(),
                    SignalMethods.list())
            .flatMap(List::stream)
            .toList();

    private Methods() {}

    /** Every method, rates first. */
    public static List<Method> list() {
        return ALL;
    }

    /** The method of a name, if there is one. */
    public static Optional<Method> find(String name) {
        return ALL.stream().filter(method -> method.name().equals(name)).findFirst();
    }
}
