package org.watchward.access.signin;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import org.watchward.platform.Sha256;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A device with one passkey and a browser in front of it, as WebAuthn describes them, that does what a test asks, be it wrong. One can
 * be copied, as it must never be.
 */
final class Device {

    private static final int PRESENT = 0x01;
    private static final int VERIFIED = 0x04;
    private static final int WITH_KEY = 0x40;

    private final String origin;
    private final KeyPair keys;
    private final byte[] id;
    private String userHandle = "";
    private int count;
    private boolean counts;
    private boolean verifies = true;

    Device(String origin) {
        this(origin, keys(), random(), 0);
    }

    private Device(String origin, KeyPair keys, byte[] id, int count) {
        this.origin = origin;
        this.keys = keys;
        this.id = id;
        this.count = count;
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    /** The same passkey, as if somebody had copied it out. */
    Device copy() {
        return at(origin);
    }

    /** The same passkey, asked for by a page of another address. */
    Device at(String elsewhere) {
        var copy = new Device(elsewhere, keys, id, count);
        copy.counts = counts;
        copy.userHandle = userHandle;
        return copy;
    }

    Device thatCounts() {
        counts = true;
        return this;
    }

    Device thatVerifies(boolean now) {
        verifies = now;
        return this;
    }

    /** Claims that the passkey is somebody else's. */
    Device of(String otherUserHandle) {
        userHandle = otherUserHandle;
        return this;
    }

    String userHandle() {
        return userHandle;
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    /** Makes its passkey and answers as a browser does. */
    String make(String options) {
        var asked = json(options);
        userHandle = asked.at("/user/id").asString();
        var held = authenticatorData(asked.at("/rp/id").asString(), WITH_KEY, attested());
        var attestation = new ByteArrayOutputStream();
        attestation.writeBytes(new byte[] {(byte) 0xa3});
        attestation.writeBytes(text("fmt"));
        attestation.writeBytes(text("none"));
        attestation.writeBytes(text("attStmt"));
        attestation.writeBytes(new byte[] {(byte) 0xa0});
        attestation.writeBytes(text("authData"));
        attestation.writeBytes(bytes(held));
        return written(Map.of(
                "clientDataJSON", base64(clientData("webauthn.create", asked)),
                "attestationObject", base64(attestation.toByteArray()),
                "transports", new String[] {"internal", "smart-card", "by-pigeon"}));
    }

    /** Shows its passkey. */
    String show(String options) {
        var asked = json(options);
        var data = authenticatorData(asked.at("/rpId").asString(), 0, new byte[0]);
        var client = clientData("webauthn.get", asked);
        return written(Map.of(
                "clientDataJSON", base64(client),
                "authenticatorData", base64(data),
                "signature", base64(signed(data, Sha256.of(new String(client, StandardCharsets.UTF_8)))),
                "userHandle", userHandle));
    }

    private String written(Map<String, Object> response) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "id",
                        base64(id),
                        "rawId",
                        base64(id),
                        "type",
                        "public-key",
                        "response",
                        response,
                        "clientExtensionResults",
                        Map.of()));
    }

    private byte[] clientData(String type, JsonNode asked) {
        return JsonMapper.shared()
                .writeValueAsBytes(
                        Map.of("type", type, "challenge", asked.at("/challenge").asString(), "origin", origin));
    }

    private byte[] authenticatorData(String site, int flags, byte[] attested) {
        count += counts ? 1 : 0;
        return ByteBuffer.allocate(37 + attested.length)
                .put(Sha256.of(site))
                .put((byte) (PRESENT | (verifies ? VERIFIED : 0) | flags))
                .putInt(count)
                .put(attested)
                .array();
    }

    private byte[] attested() {
        var key = coseKey();
        return ByteBuffer.allocate(18 + id.length + key.length)
                .put(new byte[16])
                .putShort((short) id.length)
                .put(id)
                .put(key)
                .array();
    }

    /** ES256 on P-256, as COSE writes it. */
    private byte[] coseKey() {
        var point = ((ECPublicKey) keys.getPublic()).getW();
        var key = new ByteArrayOutputStream();
        key.writeBytes(new byte[] {(byte) 0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21});
        key.writeBytes(bytes(coordinate(point.getAffineX())));
        key.writeBytes(new byte[] {0x22});
        key.writeBytes(bytes(coordinate(point.getAffineY())));
        return key.toByteArray();
    }

    private static byte[] coordinate(BigInteger value) {
        var signed = value.toByteArray();
        var from = Math.max(0, signed.length - 32);
        var exact = new byte[32];
        System.arraycopy(signed, from, exact, 32 - (signed.length - from), signed.length - from);
        return exact;
    }

    private byte[] signed(byte[] data, byte[] clientHash) {
        try {
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(data);
            signature.update(clientHash);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] text(String text) {
        return ByteBuffer.allocate(1 + text.length())
                .put((byte) (0x60 | text.length()))
                .put(text.getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    /** A byte string with a length of one or two bytes. */
    private static byte[] bytes(byte[] content) {
        var all = ByteBuffer.allocate(3 + content.length);
        if (content.length < 256) {
            all.put((byte) 0x58).put((byte) content.length);
        } else {
            all.put((byte) 0x59).putShort((short) content.length);
        }
        all.put(content);
        return Arrays.copyOf(all.array(), all.position());
    }

    /** An answer with a few bytes of one of its parts altered, left out or put in. */
    static String damaged(String answer, Random chance) {
        var read = (ObjectNode) json(answer);
        var response = (ObjectNode) read.get("response");
        var parts = response.propertyNames().stream()
                .filter(name -> response.get(name).isString())
                .sorted()
                .toList();
        var part = parts.get(chance.nextInt(parts.size()));
        var bytes = Base64.getUrlDecoder().decode(response.get(part).asString());
        var length = Math.max(0, bytes.length + (chance.nextBoolean() ? 0 : chance.nextInt(9) - 4));
        var damaged = Arrays.copyOf(bytes, length);
        for (var at = 0; at <= chance.nextInt(3) && length > 0; at++) {
            damaged[chance.nextInt(length)] ^= (byte) (1 + chance.nextInt(255));
        }
        response.put(part, base64(damaged));
        return read.toString();
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
