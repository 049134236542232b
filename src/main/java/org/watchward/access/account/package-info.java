/** A person’s own account: sessions, password. */
@NullMarked
package org.watchward.access.account;

import org.jspecify.annotations.NullMarked;
