package org.watchward.web.api;

import java.util.Map;

/** Values that stand for something that is held here, so that the examples on the page for programs work. */
public interface Example {

    /** Values by the place that they fill: {@code area} is {@code E07000178}; none for what is not held. */
    Map<String, String> values();
}
