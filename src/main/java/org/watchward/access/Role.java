package org.watchward.access;

import static org.watchward.access.Permission.ACTIVATE_DATA;
import static org.watchward.access.Permission.AGREE_DOCUMENTS;
import static org.watchward.access.Permission.BRING_DATA;
import static org.watchward.access.Permission.KEEP_ORGANISATIONS;
import static org.watchward.access.Permission.LOOK_AFTER_PEOPLE;
import static org.watchward.access.Permission.PUBLISH_DOCUMENTS;
import static org.watchward.access.Permission.READ_AUDIT;
import static org.watchward.access.Permission.READ_DOCUMENTS;
import static org.watchward.access.Permission.SEE_ORGANISATIONS;
import static org.watchward.access.Permission.WORK;
import static org.watchward.access.Permission.WRITE_DOCUMENTS;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What people are to the partnership, and all that each may do: the one table that pages, API and tests share. */
public enum Role {
    ANALYST("Analyst", false, BRING_DATA, ACTIVATE_DATA, READ_DOCUMENTS, WRITE_DOCUMENTS, SEE_ORGANISATIONS),
    PARTNERSHIP_MANAGER(
            "Partnership manager",
            false,
            BRING_DATA,
            ACTIVATE_DATA,
            READ_DOCUMENTS,
            WRITE_DOCUMENTS,
            AGREE_DOCUMENTS,
            PUBLISH_DOCUMENTS,
            SEE_ORGANISATIONS),
    BOARD_MEMBER("Board member", false, READ_DOCUMENTS, AGREE_DOCUMENTS, SEE_ORGANISATIONS),
    COUNCILLOR("Councillor", false),
    FUND_OFFICER("Fund officer", false, READ_DOCUMENTS, WRITE_DOCUMENTS, SEE_ORGANISATIONS),
    BIDDER("Bidder", false),
    PRACTITIONER("Practitioner", true, SEE_ORGANISATIONS),
    COORDINATOR("Coordinator", true, READ_DOCUMENTS, WRITE_DOCUMENTS, SEE_ORGANISATIONS),
    INFORMATION_GOVERNANCE_LEAD("Information governance lead", true, READ_DOCUMENTS, SEE_ORGANISATIONS, READ_AUDIT),
    ADMINISTRATOR("Administrator", true, SEE_ORGANISATIONS, LOOK_AFTER_PEOPLE, KEEP_ORGANISATIONS, READ_AUDIT);

    private final String words;
    private final boolean secondFactor;
    private final Set<Permission> permissions;

    Role(String words, boolean secondFactor, Permission... permissions) {
        this.words = words;
        this.secondFactor = secondFactor;
        this.permissions = EnumSet.of(WORK, permissions);
    }

    public String words() {
        return words;
    }

    /** How it is written in addresses and files: {@code fund-officer}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> named(String id) {
        return Arrays.stream(values()).filter(role -> role.id().equals(id)).findFirst();
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** Whether it asks for a second factor: it sees, or will see, personal data, or looks after those who do. */
    public boolean secondFactor() {
        return secondFactor;
    }
}
