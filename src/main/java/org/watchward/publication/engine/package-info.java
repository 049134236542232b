/** Makes a document of text with bound figures, and says what is wrong with it and where. */
@NullMarked
package org.watchward.publication.engine;

import org.jspecify.annotations.NullMarked;
