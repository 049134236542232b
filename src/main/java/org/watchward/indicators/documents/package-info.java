/** What figures give to documents: words, tables, charts, maps and lists, each with the evidence that it rests on. */
@NullMarked
package org.watchward.indicators.documents;

import org.jspecify.annotations.NullMarked;
