/** What rooms bring to every page. */
@NamedInterface("spi")
@NullMarked
package org.watchward.web.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
