package org.watchward.web.spi;

import java.util.Optional;

/** Tells who the current request comes from; {@code access} answers. */
public interface Callers {

    /** The caller; empty if nobody is signed in, or this is no request. */
    Optional<Caller> current();
}
