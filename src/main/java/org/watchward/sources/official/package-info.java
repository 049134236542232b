/**
 * Importers of what the Home Office, the Office for National Statistics, the Ministry of Housing, the Welsh Government and
 * the Department for Transport publish as tables. Headings and names are declared in {@code catalogue/}.
 */
@NullMarked
package org.watchward.sources.official;

import org.jspecify.annotations.NullMarked;
