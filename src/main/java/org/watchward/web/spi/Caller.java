package org.watchward.web.spi;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who a request comes from: a person, and the organisation that they act for. */
public record Caller(UUID person, String name, @Nullable UUID organisation, String organisationName) {}
