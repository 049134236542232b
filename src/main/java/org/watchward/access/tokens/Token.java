package org.watchward.access.tokens;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token as it is kept: all of it but itself.
 *
 * @param name by which its person knows it again
 * @param secondFactor whether they had shown a second factor when they made it
 */
record Token(
        UUID id,
        UUID person,
        String name,
        Scope scope,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        boolean secondFactor) {}
