package org.watchward.indicators.open;

import org.watchward.areas.Area;

/**
 * One of many areas, and the figure of the indicator that they are all asked for.
 *
 * @param area where
 * @param figure what is known of it
 */
public record PartFigure(Area area, Figure figure) {}
