/**
 * The document engine that every report uses: text with bound figures, numbered and cross-referenced by itself, as HTML, PDF, Word and
 * plain text from one model.
 *
 * <p>Knows no other room: each resolves its own expressions through {@code publication::spi}.
 */
@ApplicationModule(
        displayName = "Publication",
        allowedDependencies = {"kernel", "platform", "platform::jobs", "charts", "web", "web::api", "audit", "access"})
@NullMarked
package org.watchward.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
