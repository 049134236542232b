/**
 * Reads what says where things are and how many people live there: lists and lookups, boundaries, postcodes, population.
 * Which heading means what is declared in {@code catalogue/tables}; what it all amounts to is for {@code areas}.
 */
@NullMarked
package org.watchward.sources.places;

import org.jspecify.annotations.NullMarked;
