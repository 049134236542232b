package org.watchward.access;

import java.util.Set;

/** An authentication that leaves a person only some of their permissions. */
public interface Limited {

    Set<Permission> within();
}
