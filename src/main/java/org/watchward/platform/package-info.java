/**
 * What every room stands on: the data folder, PostgreSQL, the DuckDB warehouse, declared content and the shell. Knows no
 * room and no field word beyond the kernel's.
 */
@ApplicationModule(displayName = "Platform", allowedDependencies = "kernel", type = ApplicationModule.Type.CLOSED)
@NullMarked
package org.watchward.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
