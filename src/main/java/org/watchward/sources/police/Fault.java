package org.watchward.sources.police;

import org.watchward.sources.Reason;

/** What is wrong with one row, and what was expected instead. */
record Fault(Reason reason, String expected) {}
