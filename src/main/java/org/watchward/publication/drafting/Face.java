package org.watchward.publication.drafting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.watchward.kernel.Period;
import org.watchward.publication.engine.Manuscript.Numbering;

/**
 * What an edition says of itself.
 *
 * @param dated as it is printed: {@code November 2026}; may be empty
 * @param area where its figures are of, a code or name; null if of no one place
 * @param period when they are of; null if of no one time
 * @param asOf the day by which their age is told; null for the day on which it is published
 */
public record Face(
        String title,
        String subtitle,
        String publisher,
        String dated,
        @Nullable String area,
        @Nullable Period period,
        @Nullable LocalDate asOf,
        Numbering numbering) {}
