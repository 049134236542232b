/** What anyone may see of documents: the editions that are published. */
@NamedInterface("open")
@NullMarked
package org.watchward.publication.open;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
