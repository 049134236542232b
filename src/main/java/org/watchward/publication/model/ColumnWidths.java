package org.watchward.publication.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.watchward.charts.Lettering;

/** How wide the columns of a table are to each other, in tenths of a letter, where a page has room for about a hundred letters. */
final class ColumnWidths {

    private static final int TENTHS = 10;
    private static final double ROOM = 105;
    private static final double EDGES = 2.8;
    private static final double NARROWEST = 5;
    private static final double WIDEST = 32;
    private static final double BOLD = 1.1;

    /** Of an average letter, beside the size of the letters. */
    private static final double LETTER = 0.454;

    /** A figure, its interval or its change, which is read as one. */
    private static final Pattern FIGURE = Pattern.compile("[^\\p{L}]*(?: to [^\\p{L}]*)?");

    private final Block.Table table;

    private ColumnWidths(Block.Table table) {
        this.table = table;
    }

    static List<Integer> of(Block.Table table) {
        return Arrays.stream(new ColumnWidths(table).widths())
                .mapToInt(width -> (int) Math.round(TENTHS * width))
                .boxed()
                .toList();
    }

    /** About how many lines its rows fill where it is as wide as a page. */
    static int lines(Block.Table table) {
        var widths = new ColumnWidths(table).widths();
        var stretched = ROOM / Arrays.stream(widths).sum();
        return table.rows().stream()
                .mapToInt(row -> IntStream.range(0, widths.length)
                        .map(column -> (int)
                                Math.ceil(letters(Inline.text(row.get(column))) / (stretched * widths[column] - EDGES)))
                        .max()
                        .orElse(1))
                .sum();
    }

    /** First no word is broken, then no figure, then no cell, then no heading, as far as the room reaches. */
    private double[] widths() {
        var words = each(ColumnWidths::longestWord, ColumnWidths::longestWord);
        var figures = widened(words, each(ColumnWidths::longestUnbroken, ColumnWidths::longestWord));
        var cells = widened(figures, each(ColumnWidths::letters, ColumnWidths::longestWord));
        return widened(cells, each(ColumnWidths::letters, ColumnWidths::letters));
    }

    private static double[] widened(double[] from, double[] wished) {
        var missing = Arrays.stream(wished).sum() - Arrays.stream(from).sum();
        var spare = Math.max(0, ROOM - Arrays.stream(from).sum());
        var share = missing <= spare ? 1 : spare / missing;
        return IntStream.range(0, from.length)
                .mapToDouble(column -> from[column] + share * (wished[column] - from[column]))
                .toArray();
    }

    private double[] each(ToDoubleFunction<String> ofCell, ToDoubleFunction<String> ofHeading) {
        return IntStream.range(0, table.head().size())
                .mapToDouble(column -> width(column, ofCell, ofHeading))
                .toArray();
    }

    private double width(int column, ToDoubleFunction<String> ofCell, ToDoubleFunction<String> ofHeading) {
        var longest = table.rows().stream()
                .mapToDouble(row -> ofCell.applyAsDouble(Inline.text(row.get(column))))
                .max()
                .orElse(0);
        var head = BOLD * ofHeading.applyAsDouble(Inline.text(table.head().get(column)));
        return EDGES + Math.max(NARROWEST, Math.min(WIDEST, Math.max(head, longest)));
    }

    private static double longestUnbroken(String words) {
        return FIGURE.matcher(words).matches() ? letters(words) : longestWord(words);
    }

    private static double longestWord(String words) {
        return Arrays.stream(words.split(" "))
                .mapToDouble(ColumnWidths::letters)
                .max()
                .orElse(0);
    }

    private static double letters(String words) {
        return Lettering.width(words, 1) / LETTER;
    }
}
