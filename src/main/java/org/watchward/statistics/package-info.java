/**
 * The statistics behind every figure, as a pure library: numbers in, numbers out. It refuses files, databases, frameworks
 * and every other room; each method has a note in {@code docs/methods}. It is open: a library has no inside to hide, and its
 * sub-packages (comparison, control, regression, spatial, suppression, time) are cut by kind of method.
 */
@ApplicationModule(
        displayName = "Statistics",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.watchward.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
