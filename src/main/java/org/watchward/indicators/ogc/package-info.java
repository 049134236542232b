/** Areas with their latest figures as OGC API - Features, Part 1 (docs/api.md): for maps and geographic tools. */
@NullMarked
package org.watchward.indicators.ogc;

import org.jspecify.annotations.NullMarked;
