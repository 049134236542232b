/** What a document says, apart from how it looks: the one model from which every output is made. */
@NullMarked
package org.watchward.publication.model;

import org.jspecify.annotations.NullMarked;
