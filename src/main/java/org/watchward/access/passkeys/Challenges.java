package org.watchward.access.passkeys;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/** What a device was asked: kept with the session, so as long as that at most, and good for one answer. */
final class Challenges {

    private Challenges() {}

    /** Keeps it in place of what was asked of the kind before. */
    static <T extends Serializable> void keep(HttpSession session, T asked) {
        session.setAttribute(asked.getClass().getName(), asked);
    }

    /** Takes it away; empty if nothing of the kind was asked since it was last taken. */
    static <T extends Serializable> Optional<T> take(HttpSession session, Class<T> kind) {
        var name = kind.getName();
        var asked = session.getAttribute(name);
        session.removeAttribute(name);
        return kind.isInstance(asked) ? Optional.of(kind.cast(asked)) : Optional.empty();
    }
}
