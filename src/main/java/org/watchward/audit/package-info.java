/**
 * The append-only trail: who did what, for which organisation, when, from where, what was and what became.
 *
 * <p>Owns the chain of lines and its key, its verification, export and retention. Decides nothing about who may do or read
 * what: that is for {@code access}, which tells through {@code web::spi} who is at work.
 */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"platform", "web::spi"})
@NullMarked
package org.watchward.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
