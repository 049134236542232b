/** What anyone may see of figures: their values, and the way for public pages to ask for them. */
@NamedInterface("open")
@NullMarked
package org.watchward.indicators.open;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
