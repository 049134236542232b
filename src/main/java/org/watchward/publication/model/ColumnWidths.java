package org.watchward.publication.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** How wide the columns of a table are to each other, in tenths of a letter, where a page has room for about a hundred letters. */
final class ColumnWidths {

    private static final int TENTHS = 10;
    private static final double ROOM = 105;
    private static final double EDGES = 2.8;
    private static final double NARROWEST = 5;
    private static final double WIDEST = 32;
    private static final double BOLD = 1.2;

    /** A figure, its interval or its change, which is read as one. */
    private static final Pattern FIGURE = Pattern.compile("[^\\p{L}]*(?: to [^\\p{L}]*)?");

    private final Block.Table table;

    private ColumnWidths(Block.Table table) {
        this.table = table;
    }

    static List<Integer> of(Block.Table table) {
        return new ColumnWidths(table).widths();
    }

    private List<Integer> widths() {
        var least = each(this::least);
        var wished = each(this::wished);
        var missing = Arrays.stream(wished).sum() - Arrays.stream(least).sum();
        var spare = Math.max(0, ROOM - Arrays.stream(least).sum());
        var share = missing <= spare ? 1 : spare / missing;
        return IntStream.range(0, least.length)
                .map(column -> (int) Math.round(TENTHS * (least[column] + share * (wished[column] - least[column]))))
                .boxed()
                .toList();
    }

    private double[] each(IntToDoubleFunction width) {
        return IntStream.range(0, table.head().size()).mapToDouble(width).toArray();
    }

    private double least(int column) {
        return width(column, ColumnWidths::longestUnbroken);
    }

    private double wished(int column) {
        return width(column, String::length);
    }

    private double width(int column, ToDoubleFunction<String> length) {
        var longest = table.rows().stream()
                .mapToDouble(row -> length.applyAsDouble(Inline.text(row.get(column))))
                .max()
                .orElse(0);
        var head = BOLD * longestWord(Inline.text(table.head().get(column)));
        return EDGES + Math.max(NARROWEST, Math.min(WIDEST, Math.max(head, longest)));
    }

    private static double longestUnbroken(String words) {
        return FIGURE.matcher(words).matches() ? words.length() : longestWord(words);
    }

    private static double longestWord(String words) {
        return Arrays.stream(words.split(" ")).mapToInt(String::length).max().orElse(0);
    }
}
