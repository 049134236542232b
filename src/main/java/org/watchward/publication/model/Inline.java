package org.watchward.publication.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stretch of a line. */
public sealed interface Inline {

    /** As plain text. */
    String text();

    /** All of a line as plain text. */
    static String text(List<Inline> line) {
        var text = new StringBuilder();
        line.forEach(each -> text.append(each.text()));
        return text.toString();
    }

    /** Words. */
    record Plain(String text) implements Inline {}

    /** The end of a line that the writer set. */
    record Break() implements Inline {
        @Override
        public String text() {
            return "\n";
        }
    }

    /** Words of a program or an address, letter by letter. */
    record Code(String text) implements Inline {}

    /** Words that are stressed. */
    record Stressed(boolean strongly, List<Inline> words) implements Inline {
        /** Copies the list. */
        public Stressed {
            words = List.copyOf(words);
        }

        @Override
        public String text() {
            return Inline.text(words);
        }
    }

    /** Words that lead to another site or another page of this one; an address of http, https or mailto, or a path. */
    record Link(String address, List<Inline> words) implements Inline {
        /** Copies the list. */
        public Link {
            words = List.copyOf(words);
        }

        /** Where it leads to from a file that lies anywhere, for a site with this address. */
        public String from(String site) {
            return address.startsWith("/") ? site + address : address;
        }

        @Override
        public String text() {
            return Inline.text(words);
        }
    }

    /** Words that lead to a place in this document, whose number they say: {@code table 2}. */
    record Reference(String id, String text) implements Inline {}

    /**
     * A bound figure.
     *
     * @param figures places in {@link Composed#figures}, counted from 0
     * @param page where a reader finds it; absent if it has no page
     */
    record Figure(
            String text, List<Integer> figures, @Nullable String page) implements Inline {
        /** Copies the list. */
        public Figure {
            figures = List.copyOf(figures);
        }

        /** Where a reader finds it on a site with this address; empty if it has no page, or the site no address. */
        public Optional<String> from(String site) {
            return site.isEmpty() ? Optional.empty() : Optional.ofNullable(page).map(path -> site + path);
        }
    }

    /** A number of somebody else's, with where it is from and as of when. */
    record Quoted(String text, String source, String date) implements Inline {
        /** Whose it is, as it is said behind it. */
        public String whose() {
            return " (" + source + ", " + date + ")";
        }
    }
}
