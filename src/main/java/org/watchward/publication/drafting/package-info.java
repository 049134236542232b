/**
 * Documents while they are written: their sections with all that was ever saved, what others say of them, and how far they are.
 *
 * <p>Nothing that somebody saved is ever lost: what cannot be joined with another's words waits beside them.
 */
@NullMarked
package org.watchward.publication.drafting;

import org.jspecify.annotations.NullMarked;
