package org.watchward.publication.spi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself.
 *
 * @param publisher whose document it is; may be empty
 * @param date as it is printed; may be empty
 * @param setting where and when its figures are of
 * @param asOf the day by which the age of its figures is told, for a document that looks back; null for the day of its publication
 */
public record Opening(
        String title,
        String subtitle,
        String publisher,
        String date,
        Setting setting,
        @Nullable LocalDate asOf) {}
