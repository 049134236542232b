/**
 * Brings published files in: recognises, checks and keeps them as immutable releases, and says what they cover.
 *
 * <p>Owns the release ledger, the quarantine, coverage, and the Parquet under the data folder, which others read only
 * through the views of {@link org.watchward.sources.open.Evidence}. Computes no figures: that is for {@code indicators}.
 */
@ApplicationModule(
        displayName = "Sources",
        allowedDependencies = {
            "kernel",
            "platform",
            "platform::jobs",
            "audit",
            "access",
            "areas",
            "web",
            "web::api",
            "web::spi"
        })
@NullMarked
package org.watchward.sources;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
