/** What the figures are made of: coverage, releases, rows put aside, what changed when, licences, and all of it to take away. */
@NullMarked
package org.watchward.publicsite.data;

import org.jspecify.annotations.NullMarked;
