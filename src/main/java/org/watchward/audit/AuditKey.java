package org.watchward.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.watchward.platform.Keys;
import org.watchward.platform.PlainError;

/** The key of the chain: made with its first line, and the same ever after. */
@Component
class AuditKey {

    private static final String NAME = "audit";

    private final Keys keys;
    private volatile @Nullable Seals seals;

    AuditKey(Keys keys) {
        this.keys = keys;
    }

    /**
     * What hashes and seals with the key that the chain was begun with.
     *
     * @throws PlainError if that key is not there, or another is in its place
     */
    Seals of(Head head) {
        var known = seals;
        if (known == null) {
            known = new Seals(head.keyCheck() == null ? keys.findOrMake(NAME) : kept());
            seals = known;
        }
        if (head.keyCheck() != null && !head.keyCheck().equals(known.check()) && !known.sealed(head)) {
            seals = null;
            throw new PlainError("The key " + keys.file(NAME) + " is not the one that the audit trail was begun with. "
                    + "Put that one in its place: from a backup of this installation, or from the instance that shares "
                    + "the database, with which this one must share its folder of keys (watchward.keys.folder).");
        }
        return known;
    }

    private javax.crypto.SecretKey kept() {
        return keys.find(NAME)
                .orElseThrow(
                        () -> new PlainError(
                                "The audit trail was begun with a key that is not at " + keys.file(NAME)
                                        + ". Bring it back from a backup, or name the folder that holds it (watchward.keys.folder). "
                                        + "Without it nothing can be recorded, and so nothing that must be recorded can be done."));
    }
}
