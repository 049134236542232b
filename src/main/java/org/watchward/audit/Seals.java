package org.watchward.audit;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Keyed hashes (HMAC-SHA-256), in hexadecimal, that nobody without the key can make. */
final class Seals {

    /** How the fields of a line are set out for its hash. */
    static final int FORM = 1;

    private static final int DIGITS_OF_TYPED = 32;

    private final SecretKey key;
    private final String check;

    Seals(SecretKey key) {
        this.key = key;
        this.check = seal(new Canonical("key"));
    }

    /** Tells this key from another, and nothing else of it. */
    String check() {
        return check;
    }

    /** Of a line, as it stands in this place after that line. */
    String line(long seq, Entry entry, String previous) {
        return seal(new Canonical("line")
                .add(FORM)
                .add(seq)
                .add(entry.at())
                .add(entry.action())
                .add(entry.person())
                .add(entry.personName())
                .add(entry.organisation())
                .add(entry.organisationName())
                .add(entry.origin())
                .add(entry.subjectKind())
                .add(entry.subjectId())
                .add(entry.words())
                .add(entry.was())
                .add(entry.becomes())
                .add(previous));
    }

    /** Of the end of the chain. */
    String head(long seq, String hash) {
        return seal(new Canonical("head").add(seq).add(hash).add(check));
    }

    /** Of lines that are taken out. */
    String removal(long first, long last, String previous, String hash) {
        return seal(new Canonical("removal").add(first).add(last).add(previous).add(hash));
    }

    boolean holds(Line line) {
        return line.form() == FORM && line.hash().equals(line(line.seq(), line.entry(), line.previous()));
    }

    boolean holds(Removal it) {
        return it.seal().equals(removal(it.first(), it.last(), it.previous(), it.hash()));
    }

    boolean holds(Head head) {
        return sealed(head) && check.equals(head.keyCheck());
    }

    /** Whether this key sealed it, whatever it says of its key. */
    boolean sealed(Head head) {
        return head(head.seq(), head.hash()).equals(head.seal());
    }

    /** Of what somebody typed, without regard to case and blanks around it. */
    String typed(String text) {
        var same = Text.storable(text).strip().toLowerCase(Locale.ROOT);
        return seal(new Canonical("typed").add(same)).substring(0, DIGITS_OF_TYPED);
    }

    private String seal(Canonical content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(content.bytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
