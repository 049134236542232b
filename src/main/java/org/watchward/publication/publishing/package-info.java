/**
 * Publishes editions: says what keeps them from it, freezes every figure with its releases, makes their files, and tells what newer
 * data would change.
 */
@NullMarked
package org.watchward.publication.publishing;

import org.jspecify.annotations.NullMarked;
