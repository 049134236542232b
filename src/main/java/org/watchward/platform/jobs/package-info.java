/**
 * Work that goes on while nobody waits: it survives a closed tab and a killed server, and is done by one instance at a time of all
 * that share a database. Servers do it; any process may ask for it.
 */
@NamedInterface("jobs")
@NullMarked
package org.watchward.platform.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
