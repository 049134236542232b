package org.watchward.access.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.watchward.access.Role;

/**
 * A person as those see them who look after people.
 *
 * @param organisations names of those that they are a member of
 * @param held roles that they hold
 * @param linked whether they sign in with an account of their organisation's own directory
 */
public record Colleague(
        UUID id, String name, String email, List<String> organisations, List<Held> held, boolean linked) {

    public Colleague {
        organisations = List.copyOf(organisations);
        held = List.copyOf(held);
    }

    /**
     * A role that somebody holds.
     *
     * @param organisation absent if it is for the whole partnership
     * @param organisationName empty likewise
     * @param provided whether their organisation's own directory grants it, so that it is not taken here
     */
    public record Held(UUID grant, Role role, @Nullable UUID organisation, String organisationName, boolean provided) {}
}
