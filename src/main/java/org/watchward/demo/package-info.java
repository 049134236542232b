/**
 * The demonstration county: a seeded generator of files in the publishers' own formats for a county that does not
 * exist. Owns the invented places, the truth planted in them and the files; knows nothing of the importers that read
 * those files, and shares no code with them.
 */
@ApplicationModule(
        displayName = "Demonstration county",
        allowedDependencies = {"kernel", "platform"})
@NullMarked
package org.watchward.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
