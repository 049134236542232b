package org.watchward.access.passkeys;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A passkey of a person, as they see it in their list.
 *
 * @param name that they gave it
 * @param lastUsedAt absent if it has shown nobody to be anybody yet
 */
public record Passkey(
        UUID id, String name, Instant madeAt, @Nullable Instant lastUsedAt) {}
