package org.watchward.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fields as bytes, of which no two different sets of fields have the same: each with its length before it, absence with a
 * length that no text has.
 */
final class Canonical {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** Begins with what kind of thing it is, so that the hash of one kind is never that of another. */
    Canonical(String kind) {
        add(kind);
    }

    Canonical add(long number) {
        return add(Long.toString(number));
    }

    Canonical add(@Nullable Object value) {
        try {
            if (value == null) {
                out.writeInt(-1);
            } else {
                var text = value.toString().getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Canonical add(Map<String, String> sorted) {
        add(sorted.size());
        sorted.forEach((field, value) -> add((Object) field).add((Object) value));
        return this;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
