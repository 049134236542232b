/** Passkeys: what people hold instead of a password, how a device is asked for one, and how its answer is checked. */
@NullMarked
package org.watchward.access.passkeys;

import org.jspecify.annotations.NullMarked;
