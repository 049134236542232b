package org.watchward.indicators;

import org.jspecify.annotations.Nullable;
import org.watchward.kernel.AreaType;
import org.watchward.platform.PlainError;
import picocli.CommandLine.Option;

/** What names of areas mean, as it is typed at the shell. */
final class AreaTypeOption {

    @Option(
            names = "--area-type",
            paramLabel = "TYPE",
            description = "What names mean: lsoa, ward, district, partnership, county or force.")
    private @Nullable String typed;

    /** The kind; absent if none was typed. */
    @Nullable
    AreaType type() {
        return typed == null ? null : named(typed);
    }

    static AreaType named(String typed) {
        return AreaType.named(typed)
                .orElseThrow(() -> new PlainError("There is no kind of area '" + typed
                        + "': expected lsoa, ward, district, partnership, county or force"));
    }
}
