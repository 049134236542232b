/**
 * The areas of England and Wales through time: names, codes that changed, what lies in what, boundaries, residents and
 * postcodes.
 *
 * <p>Owns every fact about a place and none about what happens there. It reads no files: {@code sources} does, and hands
 * over what they say through {@link org.watchward.areas.AreaLoading}. No county, district or year is named in its code.
 */
@ApplicationModule(
        displayName = "Areas",
        allowedDependencies = {"kernel", "platform", "web::api"})
@NullMarked
package org.watchward.areas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
