/**
 * Imports the tables of counts that partners send, each by a declared mapping of its headings. Sensitive unless the
 * mapping says otherwise; docs/partner-tables.md is the guide.
 */
@NullMarked
package org.watchward.sources.partners;

import org.jspecify.annotations.NullMarked;
