package org.watchward.platform.jobs;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a job.
 *
 * @param person null for a timetable
 * @param name as it is shown
 */
public record Asker(@Nullable UUID person, String name) {}
