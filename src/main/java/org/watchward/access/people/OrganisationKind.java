package org.watchward.access.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of organisation that work in a community safety partnership. */
public enum OrganisationKind {
    COUNTY("County council"),
    DISTRICT("District, borough or unitary council"),
    POLICE("Police force"),
    FIRE("Fire and rescue service"),
    PROBATION("Probation service"),
    INTEGRATED_CARE_BOARD("Integrated care board"),
    LOCAL_POLICING_BODY("Local policing body"),
    VOLUNTARY("Voluntary organisation"),
    SCHOOL("School or college"),
    HOUSING("Housing provider");

    private final String words;

    OrganisationKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** How it is stored and written in forms: {@code local-policing-body}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<OrganisationKind> named(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }
}
