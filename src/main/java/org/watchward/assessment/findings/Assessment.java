package org.watchward.assessment.findings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.AreaCode;
import org.watchward.kernel.Period;

/**
 * One assessment of an area and a period.
 *
 * @param scannedAt when it was last looked for what stands out; null if it never was
 * @param series how many series and published years were looked at then
 * @param judged how many of them hold enough to be judged
 * @param document id of the edition that was begun for it; null while there is none
 */
public record Assessment(
        long id,
        AreaCode area,
        String areaName,
        Period period,
        String title,
        @Nullable Instant scannedAt,
        int series,
        int judged,
        @Nullable Long document,
        Instant begunAt,
        String begunBy) {

    /** The subject of its jobs. */
    String subject() {
        return Long.toString(id);
    }

    /** Where its page is. */
    public String path() {
        return AssessmentPages.PATH + "/" + id;
    }
}
