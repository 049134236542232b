package org.watchward.access.people;

import java.util.UUID;

/**
 * The account of a person changed, or was used in a way that they would want to know of.
 *
 * @param detail such as the role that was granted; empty where the change says it all
 */
public record AccountChanged(UUID person, What what, String detail) {

    /** What happened, as the person is told. */
    public enum What {
        PASSWORD("Your password was changed"),
        FACTOR_SET_UP("A second factor was set up"),
        FACTOR_REMOVED("A second factor was removed"),
        RECOVERY_CODE_USED("A recovery code was used in place of your second factor"),
        ADDRESS("Your e-mail address was changed"),
        ACCOUNT_LINKED("You signed in for the first time with the account of your organisation's own directory"),
        TOKEN_MADE("A token was made with which a program acts in your name"),
        ROLE_GRANTED("A role was granted to you"),
        SIGNED_IN_AFTER_FAILURES("Somebody signed in after several attempts that failed");

        private final String words;

        What(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    public static AccountChanged of(UUID person, What what) {
        return new AccountChanged(person, what, "");
    }
}
