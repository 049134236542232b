package org.watchward.access.passkeys;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a device answered was not taken. */
public final class PasskeyRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Refusal why;
    private final @Nullable UUID owner;

    public PasskeyRefused(Refusal why) {
        this(why, null, null);
    }

    PasskeyRefused(Refusal why, @Nullable UUID owner, @Nullable Throwable cause) {
        super("a passkey was refused: " + why.id(), cause);
        this.why = why;
        this.owner = owner;
    }

    public Refusal why() {
        return why;
    }

    /** Whose passkey it is that somebody claimed to hold; empty if it is nobody's. */
    public Optional<UUID> owner() {
        return Optional.ofNullable(owner);
    }
}
