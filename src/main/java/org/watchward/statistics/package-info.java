/**
 * The statistics behind every figure, as a pure library: numbers in, numbers out. It refuses files, databases, frameworks
 * and every other room; each method has a note in {@code docs/methods}.
 */
@ApplicationModule(
        displayName = "Statistics",
        allowedDependencies = {})
@NullMarked
package org.watchward.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
