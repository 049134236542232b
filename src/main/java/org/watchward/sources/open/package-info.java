/** What others may know of sources: what is held, how whole it is, and the views to read it by. */
@NamedInterface("open")
@NullMarked
package org.watchward.sources.open;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
