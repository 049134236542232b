package org.watchward.publicsite.changes;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.watchward.charts.Sparkline;
import org.watchward.indicators.open.Scanned;
import org.watchward.indicators.open.shown.Say;

/**
 * One series that stands out.
 *
 * @param spark its last two years; absent if it was not read
 * @param latest the newest month's count with its month; empty if it was not read
 */
public record Finding(Scanned.Finding found, @Nullable Sparkline spark, String latest) {

    public String sentence() {
        return found.signal().words();
    }

    public String path() {
        return "/areas/" + found.area().code() + "/" + found.indicator().id();
    }

    public String meaning() {
        return switch (found.signal().reading()) {
            case WORSE -> "Worse";
            case BETTER -> "Better";
            case AMBIGUOUS ->
                found.signal().kind().up()
                        ? "Can mean more harm, or more reporting or policing"
                        : "Can mean less harm, or less reporting or policing";
            case NONE -> "";
        };
    }

    public String reading() {
        return found.signal().reading().name().toLowerCase(Locale.ROOT);
    }

    /** {@code Judged by … over 36 comparable months.} */
    public String grounds() {
        return "Judged by " + found.signal().rule() + ", over "
                + Say.count(found.signal().months(), "comparable month") + ".";
    }
}
