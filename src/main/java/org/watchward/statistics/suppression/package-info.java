/** Withholding small counts so that none can be recovered, and the audit that proves it. */
@NullMarked
package org.watchward.statistics.suppression;

import org.jspecify.annotations.NullMarked;
