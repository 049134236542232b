/**
 * Reads tables as rows of text, one row at a time in bounded memory, whatever file they come in: CSV, XLSX, XLS or ODS.
 * It knows where every row stands, so that a complaint can name it; what the columns mean is for the importers to say.
 */
@NullMarked
package org.watchward.sources.tables;

import org.jspecify.annotations.NullMarked;
