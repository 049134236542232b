package org.watchward.sources.places;

import org.watchward.sources.Reason;

/**
 * Why a row or feature cannot be used.
 *
 * @param reason the kind of fault
 * @param expected what should have been there, in words
 */
record Fault(Reason reason, String expected) {}
