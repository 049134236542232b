/**
 * Who is who, and what each may do: organisations, people, the roles they are granted, sign-in, and the rule of every route.
 *
 * <p>{@link org.watchward.access.Role} is the one table of what a role may do; {@link org.watchward.access.Needs} marks what a
 * route asks for. A route that is marked by nothing is refused to all, and fails a test.
 */
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"kernel", "platform", "platform::jobs", "charts", "web", "web::api", "web::spi", "audit"
        })
@NullMarked
package org.watchward.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
