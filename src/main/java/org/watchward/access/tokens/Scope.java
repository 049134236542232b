package org.watchward.access.tokens;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.watchward.access.Permission;

/** How much of what its person may do a token may do. */
public enum Scope {
    /** All that they may see, and nothing that changes anything. */
    READ("Read what I may read", EnumSet.allOf(Permission.class), Set.of("GET", "HEAD")),
    /** Send files in and see what became of them. */
    BRING_DATA(
            "Bring data in, and see what became of it",
            EnumSet.of(Permission.WORK, Permission.BRING_DATA),
            Set.of("GET", "HEAD", "POST"));

    private final String words;
    private final Set<Permission> permissions;
    private final Set<String> methods;

    Scope(String words, Set<Permission> permissions, Set<String> methods) {
        this.words = words;
        this.permissions = permissions;
        this.methods = methods;
    }

    public String words() {
        return words;
    }

    /** As in forms, answers and the database: {@code bring-data}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Scope> named(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    /** What is left of somebody's permissions with it. */
    public Set<Permission> permissions() {
        return Set.copyOf(permissions);
    }

    boolean allows(String method) {
        return methods.contains(method);
    }
}
