package org.watchward.demo;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A way in which a row of a street file is wrong, and how many such rows a file that has them carries. */
enum Malformed {
    BAD_MONTH(3),
    COORDINATES_OUT_OF_RANGE(4),
    UNKNOWN_CATEGORY(2),
    RAGGED(2);

    private final int inEachFile;

    Malformed(int inEachFile) {
        this.inEachFile = inEachFile;
    }

    int inEachFile() {
        return inEachFile;
    }

    /** All the malformed rows that a plan asks for. */
    static int total(Plan plan) {
        var files = IntStream.range(0, plan.months())
                .filter(month -> plan.malformed(month) && !plan.missing(month))
                .count();
        return (int) files
                * Arrays.stream(values()).mapToInt(kind -> kind.inEachFile).sum();
    }
}
