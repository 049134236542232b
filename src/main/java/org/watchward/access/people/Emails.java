package org.watchward.access.people;

import java.util.regex.Pattern;

/** Whether something may be an e-mail address; whether it is one shows when a message arrives. */
public final class Emails {

    public static final String PROBLEM = "Enter an e-mail address in the format name@example.org";

    /** Neither what ends an address in a message, nor what does not show. */
    private static final String NEVER = "@<>\"(),;:\\s\\p{Z}\\p{C}";

    private static final Pattern SHAPE =
            Pattern.compile("[^" + NEVER + "]{1,64}@[^" + NEVER + "]{1,190}\\.[^." + NEVER + "]{2,}");

    private Emails() {}

    public static boolean plausible(String typed) {
        return SHAPE.matcher(typed.strip()).matches();
    }
}
