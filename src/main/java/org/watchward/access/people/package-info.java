/** Organisations, people, memberships and roles, and the pages that look after them. */
@NullMarked
package org.watchward.access.people;

import org.jspecify.annotations.NullMarked;
