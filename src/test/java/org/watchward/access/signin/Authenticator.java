package org.watchward.access.signin;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.watchward.access.Visitor;

/** An authenticator app, as on somebody's telephone. */
public final class Authenticator {

    private static final String PATH = "/account/second-factor";

    private final SecretKeySpec secret;
    private final Instant setUp = Instant.now();
    private String recoveryCode = "";

    private Authenticator(String secret) {
        this.secret = new SecretKeySpec(new Base32().decode(secret.replace(" ", "")), "HmacSHA1");
    }

    /** Sets one up for somebody who is asked to. */
    public static Authenticator setUp(Visitor visitor) {
        var page = visitor.get(PATH);
        var app = new Authenticator(page.page().expectFirst("strong.code").text());
        var kept = visitor.post(PATH, page.token(), "code", app.code());
        app.recoveryCode = kept.page().expectFirst("li.code").text();
        return app;
    }

    /** One into which somebody typed a key. */
    static Authenticator of(String secret) {
        return new Authenticator(secret);
    }

    /** The code of the moment at which it was set up. */
    public String code() {
        return code(setUp);
    }

    /** The code that comes after it. */
    public String nextCode() {
        return code(setUp.plusSeconds(30));
    }

    public String recoveryCode() {
        return recoveryCode;
    }

    /** The code of this moment for a secret as a page shows it. */
    static String codeOf(String secret) {
        var app = new Authenticator(secret);
        return app.code();
    }

    private String code(Instant at) {
        try {
            return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(secret, at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
