/** What a room gives to documents, and what it is asked with. */
@NamedInterface("spi")
@NullMarked
package org.watchward.publication.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
