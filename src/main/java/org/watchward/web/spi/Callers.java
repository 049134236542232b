package org.watchward.web.spi;

import java.util.Optional;

/** Tells who the current request comes from; {@code access} answers. */
public interface Callers {

    /** The person who is signed in; empty if nobody is. */
    Optional<Caller> current();
}
