package org.watchward.publication.engine;

import org.watchward.publication.spi.Setting;

/**
 * A number that was typed by hand.
 *
 * @param number as it was typed
 * @param fault where, and what to do
 * @param setting of the passage that it stands in
 */
public record Typed(String number, Fault fault, Setting setting) {}
