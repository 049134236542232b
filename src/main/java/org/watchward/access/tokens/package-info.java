/** Tokens by which programs act for a person: made, shown once, used and ended. */
@NullMarked
package org.watchward.access.tokens;

import org.jspecify.annotations.NullMarked;
