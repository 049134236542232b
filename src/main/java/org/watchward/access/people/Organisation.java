package org.watchward.access.people;

import java.util.List;
import java.util.UUID;

/**
 * An organisation of the partnership.
 *
 * @param responsible whether it is a responsible authority by law (Crime and Disorder Act 1998, section 5)
 * @param identifiers what others call it: {@code GB-LAE-OXO}, {@code GB-CHC-1164883}
 * @param members how many people act for it today
 */
public record Organisation(
        UUID id, String name, OrganisationKind kind, boolean responsible, List<String> identifiers, long members) {

    public Organisation {
        identifiers = List.copyOf(identifiers);
    }
}
