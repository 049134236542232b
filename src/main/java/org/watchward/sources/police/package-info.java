/** The importers of data.police.uk: street-level crime, outcomes, stop and search. */
@NullMarked
package org.watchward.sources.police;

import org.jspecify.annotations.NullMarked;
