/** What rooms bring to every page, and who asks for it. */
@NamedInterface("spi")
@NullMarked
package org.watchward.web.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
