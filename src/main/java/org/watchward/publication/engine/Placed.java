package org.watchward.publication.engine;

import org.watchward.publication.spi.Evidence;

/**
 * A figure and where it is bound.
 *
 * @param section the passage that it stands in
 * @param line of the passage, counted from 1
 * @param column counted from 1
 * @param beside whether it is set beside the figure that was asked for, or is a part of it, so that it may be of elsewhere
 */
public record Placed(Evidence evidence, String section, int line, int column, boolean beside) {}
