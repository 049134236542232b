package org.watchward.publication.pdf;

import java.util.ArrayList;
import java.util.List;
import org.watchward.publication.model.Inline;

/** A paragraph as lines are broken in it: whole, unless it is so long that its lines could not be found all at once. */
final class Pieces {

    /** About six pages. */
    private static final int LONGEST = 20_000;

    private final List<List<Inline>> pieces = new ArrayList<>();
    private List<Inline> piece = new ArrayList<>();
    private int length;

    private Pieces() {}

    static List<List<Inline>> of(List<Inline> words) {
        if (Inline.text(words).length() <= LONGEST) {
            return List.of(words);
        }
        var all = new Pieces();
        words.forEach(all::add);
        all.pieces.add(all.piece);
        return all.pieces;
    }

    private void add(Inline inline) {
        if (inline instanceof Inline.Plain plain) {
            cut(plain.text());
        } else {
            put(inline);
        }
    }

    private void cut(String text) {
        var from = 0;
        while (text.length() - from > LONGEST - length) {
            var to = from + LONGEST - length;
            var space = text.lastIndexOf(' ', to);
            var end = space > from ? space + 1 : Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
            put(new Inline.Plain(text.substring(from, end)));
            next();
            from = end;
        }
        put(new Inline.Plain(text.substring(from)));
    }

    private void put(Inline inline) {
        piece.add(inline);
        length += inline.text().length();
        if (length >= LONGEST) {
            next();
        }
    }

    private void next() {
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
        piece = new ArrayList<>();
        length = 0;
    }
}
