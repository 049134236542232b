/**
 * What every endpoint for programs shares: the contract that says which parameters it takes, formats, entity tags, the rate
 * limit, and errors that a person can act on. Rooms bring the controllers of their own nouns and the part of the contract
 * that describes them ({@code openapi/<room>.yaml}).
 */
@NamedInterface("api")
@NullMarked
package org.watchward.web.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
