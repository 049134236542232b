/**
 * The strategic assessment: what stands out becomes findings that people judge, findings become themes, and both become the
 * document that a partnership agrees on.
 *
 * <p>Owns findings with what was decided of them, themes with their cards and scores, and surveys. Makes no figure of its own
 * but those of surveys: everything else is asked of {@code indicators}. Nothing is accepted here by itself.
 */
@ApplicationModule(
        displayName = "Assessment",
        allowedDependencies = {
            "kernel",
            "platform",
            "platform::jobs",
            "charts",
            "web",
            "web::api",
            "audit",
            "access",
            "areas",
            "sources::open",
            "statistics",
            "indicators::open",
            "publication::spi"
        })
@NullMarked
package org.watchward.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
