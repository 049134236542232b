package org.watchward.web.api;

import java.util.List;

/** Something that an endpoint can answer with. */
public interface Answerable {

    /** The formats that it has, the usual one first. */
    List<Format> formats();

    /** The answer as it is sent. */
    byte[] bytes(Format format);

    /** A document that has one format only. */
    static Answerable document(Format format, Object content) {
        return new Answerable() {
            @Override
            public List<Format> formats() {
                return List.of(format);
            }

            @Override
            public byte[] bytes(Format any) {
                return Json.bytes(content);
            }
        };
    }
}
