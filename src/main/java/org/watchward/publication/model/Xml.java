package org.watchward.publication.model;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes markup: every text is escaped, and what no XML may hold is left out. */
public final class Xml {

    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter xml;
    private int borrowed;

    /** An empty text. */
    public Xml() {
        try {
            xml = XMLOutputFactory.newInstance().createXMLStreamWriter(written);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Opens an element; attributes are pairs of name and value, and one with an empty value is left out. */
    public Xml open(String name, String... attributes) {
        return run(() -> {
            xml.writeStartElement(name);
            for (var at = 0; at < attributes.length; at += 2) {
                if (!attributes[at + 1].isEmpty()) {
                    xml.writeAttribute(attributes[at], allowed(attributes[at + 1]));
                }
            }
        });
    }

    /** Closes the element that was opened last. */
    public Xml close() {
        return run(xml::writeEndElement);
    }

    /** An element of words alone. */
    public Xml element(String name, String words, String... attributes) {
        return open(name, attributes).text(words).close();
    }

    /** An element that holds nothing, such as a line break. */
    public Xml empty(String name, String... attributes) {
        return run(() -> {
            xml.writeEmptyElement(name);
            for (var at = 0; at < attributes.length; at += 2) {
                xml.writeAttribute(attributes[at], allowed(attributes[at + 1]));
            }
        });
    }

    /** Words. */
    public Xml text(String words) {
        return run(() -> xml.writeCharacters(allowed(words)));
    }

    /** Markup that this house has made itself, as it is. */
    public Xml raw(String markup) {
        return run(() -> {
            xml.writeCharacters("");
            xml.flush();
            written.write(markup);
            borrowed += markup.length();
        });
    }

    /** How many characters there are of it, without those that were taken in as they were. */
    public int length() {
        run(xml::flush);
        return written.getBuffer().length() - borrowed;
    }

    @Override
    public String toString() {
        run(xml::flush);
        return written.toString();
    }

    /** Without the characters that XML 1.0 has no way to write. */
    public static String allowed(String words) {
        var good = new StringBuilder(words.length());
        words.codePoints()
                .filter(each -> each == '\t'
                        || each == '\n'
                        || (each >= 0x20 && each <= 0xD7FF)
                        || (each >= 0xE000 && each <= 0xFFFD)
                        || each >= 0x10000)
                .forEach(good::appendCodePoint);
        return good.toString();
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }

    private Xml run(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
