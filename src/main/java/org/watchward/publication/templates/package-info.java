/** The kinds of document that a partnership makes, as its catalogue declares them. */
@NullMarked
package org.watchward.publication.templates;

import org.jspecify.annotations.NullMarked;
