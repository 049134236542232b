package org.watchward.web.spi;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who a request comes from: a person, and the organisation that they act for.
 *
 * @param organisation absent for a person who acts for the whole partnership
 * @param organisationName empty likewise
 */
public record Caller(UUID person, String name, @Nullable UUID organisation, String organisationName) {}
