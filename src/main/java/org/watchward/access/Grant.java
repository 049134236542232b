package org.watchward.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role that a person holds now.
 *
 * @param organisation that it is for; absent if it is for the whole partnership
 */
public record Grant(Role role, @Nullable UUID organisation) {

    boolean covers(Permission permission, @Nullable UUID asked) {
        if (!role.may(permission)) {
            return false;
        }
        return switch (permission.reach()) {
            case OWN -> true;
            case ORGANISATION -> organisation == null || asked == null || organisation.equals(asked);
            case PARTNERSHIP -> organisation == null;
        };
    }
}
