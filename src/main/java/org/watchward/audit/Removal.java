package org.watchward.audit;

/**
 * What stands in the place of lines that were taken out when they were over age.
 *
 * @param previous the hash of the line before the first
 * @param hash of the last
 * @param seal the keyed hash of all of this
 */
record Removal(long first, long last, String previous, String hash, String seal) implements Link {}
