package org.watchward.access.passkeys;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why what a device answered was not taken, in words for whoever holds it. */
public enum Refusal {
    LATE("Your device was asked too long ago, or has been asked again since. Try once more."),
    UNREADABLE("What your device answered cannot be read. Try again, or use another browser."),
    UNKNOWN(
            "This passkey is not known here: it was removed, or is for another site. Sign in another way, and add it anew in"
                    + " your account."),
    UNVERIFIED("Your device did not make sure that it is you. Set a PIN, fingerprint or face on it, then try again."),
    ELSEWHERE("This passkey was shown at another address than that of this site. Whoever runs the site sets its address"
            + " (watchward.site.address)."),
    COPIED(
            "This passkey has been used elsewhere since, as if there were two of it. Sign in another way, remove it in your"
                    + " account, and add it anew."),
    SOON("Several attempts failed. Wait a little, then try again."),
    KNOWN("This passkey is in use here already. Choose another device, or sign in with it."),
    WRONG("What your device answered does not show that it holds this passkey. Try again.");

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    /** What to say, and what to do. */
    public String words() {
        return words;
    }

    /** How it is written in addresses and in the trail: {@code unverified}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Refusal> named(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }
}
