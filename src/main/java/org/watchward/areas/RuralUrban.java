package org.watchward.areas;

import org.watchward.kernel.AreaCode;

/**
 * How rural or urban an area is.
 *
 * @param code the area
 * @param vintage the year of the classification
 * @param classCode the publisher's: {@code RSF1}
 * @param className the publisher's words
 * @param rural which side of the line it is on
 */
public record RuralUrban(AreaCode code, int vintage, String classCode, String className, boolean rural) {}
