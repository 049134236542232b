package org.watchward.access.provider;

import java.util.Arrays;
import org.watchward.access.Role;
import org.watchward.platform.Nearest;

/**
 * Which role a value of a provider's claim stands for: {@code WW-Analysts=analyst@partnership}.
 *
 * @param value as the provider writes it, to the letter
 * @param whole whether it is granted for the whole partnership, and not for the provider's organisation alone
 */
record RoleRule(String value, Role role, boolean whole) {

    private static final String WHOLE = "@partnership";

    /**
     * Reads a rule; what the provider writes may itself have {@code =} in it.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    static RoleRule parse(String text) {
        var sign = text.lastIndexOf('=');
        var value = text.substring(0, Math.max(sign, 0)).strip();
        var granted = text.substring(sign + 1).strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("'" + text.strip()
                    + "' is not VALUE=ROLE, such as WW-Board=board-member or WW-Analysts=analyst" + WHOLE);
        }
        var whole = granted.endsWith(WHOLE);
        var id = whole ? granted.substring(0, granted.length() - WHOLE.length()) : granted;
        return new RoleRule(value, Role.named(id).orElseThrow(() -> noSuchRole(id)), whole);
    }

    private static IllegalArgumentException noSuchRole(String id) {
        var ids = Arrays.stream(Role.values()).map(Role::id).toList();
        return new IllegalArgumentException(
                "there is no role '" + id + "'; nearest: " + Nearest.to(id, ids).get(0));
    }
}
