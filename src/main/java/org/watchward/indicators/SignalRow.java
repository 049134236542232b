package org.watchward.indicators;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watchward.indicators.open.Signal;

/** The verdict on a series as named values. */
final class SignalRow {

    private SignalRow() {}

    static void put(Map<String, @Nullable Object> row, Signal signal) {
        row.put("signal", signal.kind().words());
        row.put("p_value", signal.pValue());
        row.put("since", signal.since() == null ? null : signal.since().toString());
        row.put("percent", signal.percent());
        row.put("months", signal.months());
        row.put("rule", signal.kind() == Signal.Kind.NOT_ENOUGH_DATA ? null : signal.rule());
        row.put("reading", signal.reading().name().toLowerCase(Locale.ROOT));
        row.put("words", signal.words());
    }
}
