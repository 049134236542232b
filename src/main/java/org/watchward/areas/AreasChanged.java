package org.watchward.areas;

/**
 * What is known of areas has changed; published inside the transaction that changed it.
 *
 * @param edition counted up from 1; {@link AreaLookup#edition()} says it from then on
 */
public record AreasChanged(long edition) {}
