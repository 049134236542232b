package org.watchward.publication.spi;

import org.jspecify.annotations.Nullable;
import org.watchward.kernel.Period;

/**
 * What a document says of all its figures, for expressions that do not say it themselves.
 *
 * @param area a code or name; absent if the document is of no one place
 * @param period absent if the document is of no one time
 */
public record Setting(@Nullable String area, @Nullable Period period) {}
