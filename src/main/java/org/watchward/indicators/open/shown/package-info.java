/** How figures are shown: the charts, maps and sentences that pages and documents have in common. */
@NamedInterface("open")
@NullMarked
package org.watchward.indicators.open.shown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
