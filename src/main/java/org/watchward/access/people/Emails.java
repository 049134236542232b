package org.watchward.access.people;

import java.util.regex.Pattern;

/** Whether something may be an e-mail address; whether it is one shows when a message arrives. */
public final class Emails {

    public static final String PROBLEM = "Enter an e-mail address in the format name@example.org";

    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@<>\"(),;:]{1,64}@[^\\s@<>\"(),;:]{1,190}\\.[^\\s@<>\"(),;:.]{2,}");

    private Emails() {}

    public static boolean plausible(String typed) {
        return SHAPE.matcher(typed.strip()).matches();
    }
}
