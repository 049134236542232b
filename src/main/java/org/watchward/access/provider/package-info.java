/**
 * Signing in with the account that somebody has in their own organisation's directory (OpenID Connect): which directories there
 * are, what they are believed, and whose account here is whose there.
 */
@NullMarked
package org.watchward.access.provider;

import org.jspecify.annotations.NullMarked;
