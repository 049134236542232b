package org.watchward.publication.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.watchward.charts.Chart;
import org.watchward.platform.Nearest;
import org.watchward.publication.engine.Manuscript.Numbering;
import org.watchward.publication.model.Block;
import org.watchward.publication.model.Inline;
import org.watchward.publication.spi.Bound;

/** Reads the parts of a document in their order, and numbers them. */
final class Blocks {

    private static final int DEEPEST = 4;
    private static final Pattern ANCHOR = Pattern.compile("\\{#([a-z][a-z0-9-]*)}");
    private static final Pattern CAPTION = Pattern.compile("^Table:\\s+(.*)");

    private final Numbering numbering;
    private final Lines lines;
    private final Places places = new Places();
    private final List<Block> blocks = new ArrayList<>();
    private final int[] counted = new int[DEEPEST];
    private int paragraphs;
    private int tables;
    private int pictures;
    private int level;

    Blocks(Numbering numbering, Lines lines) {
        this.numbering = numbering;
        this.lines = lines;
    }

    /** Reads the next passage. */
    void read(Node document) {
        blocks.addAll(children(document, true));
    }

    /** All that was read, with references to places of any of it. */
    List<Block> finished() {
        for (var reference : lines.references()) {
            lines.enter(reference.passage());
            if (places.find(reference.id()).isEmpty()) {
                lines.fault(
                        reference.where(),
                        "Nothing in this document is called '#" + reference.id() + "'.",
                        Nearest.to(reference.id(), places.names().keySet()));
            }
        }
        return new Referring(places).in(blocks);
    }

    private List<Block> children(Node parent, boolean top) {
        var children = new ArrayList<Block>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
            read(node, top, children);
        }
        return children;
    }

    private void read(Node node, boolean top, List<Block> into) {
        if (node instanceof Heading heading) {
            into.add(heading(heading, top));
        } else if (node instanceof Paragraph paragraph) {
            paragraph(paragraph, top).ifPresent(into::add);
        } else if (node instanceof ListBlock list) {
            into.add(items(list));
        } else if (node instanceof BlockQuote) {
            into.add(new Block.Quotation(children(node, false)));
        } else if (node instanceof TableBlock table) {
            into.add(table(table));
        } else if (node instanceof FencedCodeBlock code) {
            into.add(plain(new Inline.Code(code.getLiteral())));
        } else if (node instanceof IndentedCodeBlock code) {
            if (code.getLiteral().contains("{{")) {
                lines.fault(node, "Four spaces before a line make it stand as it is typed: take them away.", List.of());
            }
            into.add(plain(new Inline.Code(code.getLiteral())));
        } else if (node instanceof HtmlBlock html) {
            into.add(plain(new Inline.Plain(html.getLiteral())));
        }
    }

    private static Block plain(Inline words) {
        return new Block.Paragraph(null, null, List.of(words));
    }

    private Block heading(Heading heading, boolean top) {
        if (!top) {
            lines.fault(heading, "A heading does not stand in a list or a quotation.", List.of());
        }
        if (heading.getLevel() > DEEPEST || heading.getLevel() > level + 1) {
            lines.fault(
                    heading,
                    "A heading of level " + heading.getLevel() + " does not follow one of level " + level
                            + ": begin with one #, add one at a time, " + DEEPEST + " at most.",
                    List.of());
        }
        if (heading.getLevel() == 1 && lines.belowHeading(heading)) {
            lines.fault(heading, "The section has its heading already: begin those within it with ##.", List.of());
        }
        level = Math.min(heading.getLevel(), Math.min(level + 1, DEEPEST));
        var anchored = anchored(heading);
        var words = anchored.words();
        var number = numbering == Numbering.HEADINGS ? next(level) : "";
        var text = Inline.text(words);
        var id = anchored.id() == null ? places.free(text) : anchored.id();
        take(heading, id, number.isEmpty() ? text : "section " + number);
        return new Block.Heading(level, number, id, words);
    }

    private String next(int at) {
        counted[at - 1]++;
        for (var below = at; below < DEEPEST; below++) {
            counted[below] = 0;
        }
        var number = new StringBuilder();
        for (var each = 0; each < at; each++) {
            number.append(each == 0 ? "" : ".").append(counted[each]);
        }
        return number.toString();
    }

    private void take(Node node, String id, String name) {
        if (!places.take(id, name)) {
            taken(node, id);
        }
    }

    private void taken(Node node, String id) {
        lines.fault(node, "Something else in this document is called '#" + id + "' too.", List.of());
    }

    /** The id of something that is called by its number, unless its writer named it. */
    private String place(Node node, @Nullable String id, String name) {
        if (id != null) {
            take(node, id, name);
            return id;
        }
        var numbered = name.replace(' ', '-');
        if (!places.takeNumbered(numbered)) {
            taken(node, numbered);
        }
        return numbered;
    }

    /** Words as they are typed, and the id at their end. */
    private record Ending(String before, @Nullable String id) {

        static Ending of(String words) {
            var stripped = words.stripTrailing();
            var at = stripped.lastIndexOf("{#");
            var anchor = ANCHOR.matcher(at < 0 ? "" : stripped.substring(at));
            return anchor.matches()
                    ? new Ending(stripped.substring(0, at).stripTrailing(), anchor.group(1))
                    : new Ending(words, null);
        }

        boolean nothingElse() {
            return id != null && before.isBlank();
        }
    }

    /** Words, and the id at their end, which is not one of them. */
    private record Anchored(List<Inline> words, @Nullable String id) {}

    private Anchored anchored(Node node) {
        String id = null;
        if (node.getLastChild() instanceof Text last) {
            var ending = Ending.of(last.getLiteral());
            id = ending.id();
            last.setLiteral(ending.before());
            if (ending.before().isEmpty()) {
                last.unlink();
            }
        }
        return new Anchored(lines.of(node), id);
    }

    private Optional<Block> paragraph(Paragraph paragraph, boolean top) {
        if (caption(paragraph) != null && paragraph.getNext() instanceof TableBlock) {
            lines.of(paragraph);
            return Optional.empty();
        }
        var alone = alone(paragraph, top);
        return alone.isPresent() ? alone : Optional.of(numbered(paragraph, top, anchored(paragraph)));
    }

    private Block numbered(Node node, boolean top, Anchored anchored) {
        var number = top && numbering == Numbering.PARAGRAPHS ? ++paragraphs : null;
        if (anchored.id() == null && number == null) {
            return new Block.Paragraph(null, null, anchored.words());
        }
        var name = number == null ? "this paragraph" : "paragraph " + number;
        return new Block.Paragraph(number, place(node, anchored.id(), name), anchored.words());
    }

    /** What a paragraph of one expression, and perhaps an id, comes to, if the expression is of a kind that stands by itself. */
    private Optional<Block> alone(Paragraph paragraph, boolean top) {
        if (!(paragraph.getFirstChild() instanceof Binding binding) || !endsWith(binding)) {
            return Optional.empty();
        }
        if (!lines.part(binding)) {
            return Optional.empty();
        }
        var id = binding.getNext() instanceof Text text
                ? Ending.of(text.getLiteral()).id()
                : null;
        return lines.resolved(binding)
                .map(bound -> part(binding, bound, top, id))
                .or(() -> Optional.of(plain(new Inline.Plain("{{" + binding.source() + "}}"))));
    }

    private static boolean endsWith(Binding binding) {
        var next = binding.getNext();
        return next == null
                || (next.getNext() == null
                        && next instanceof Text text
                        && Ending.of(text.getLiteral()).nothingElse());
    }

    private Block part(Binding binding, Bound bound, boolean top, @Nullable String id) {
        if (bound instanceof Bound.Table table) {
            lines.requireSome(binding, bound);
            return table(binding, table, id);
        }
        if (bound instanceof Bound.Picture picture) {
            lines.requireSome(binding, bound);
            return picture(binding, picture, id);
        }
        if (bound instanceof Bound.Items items) {
            if (id != null) {
                lines.fault(binding, "A list has no number: name the paragraph above it.", List.of());
            }
            return items(binding, items);
        }
        return numbered(binding, top, new Anchored(List.of(lines.figure(binding, (Bound.Words) bound)), id));
    }

    private Block items(Binding binding, Bound.Items items) {
        return new Block.Items(
                false,
                items.items().stream()
                        .map(item -> List.of(plain(lines.figure(binding, item))))
                        .toList());
    }

    private Block table(Binding binding, Bound.Table table, @Nullable String id) {
        var number = ++tables;
        var place = place(binding, id, "table " + number);
        return new Block.Table(
                place,
                number,
                table.caption(),
                table.head().stream().map(Blocks::cell).toList(),
                table.rows().stream()
                        .map(row -> row.stream().map(Blocks::cell).toList())
                        .toList(),
                table.source(),
                lines.noted(binding, table));
    }

    private static List<Inline> cell(String words) {
        return List.of(new Inline.Plain(words));
    }

    private Block picture(Binding binding, Bound.Picture bound, @Nullable String id) {
        var chart = bound.chart();
        var number = ++pictures;
        var place = place(binding, id, "figure " + number);
        var data = chart.table();
        return new Block.Picture(
                place,
                number,
                chart.finding(),
                chart.subtitle(),
                Stream.concat(Stream.of(chart.source().words()), bound.notes().stream())
                        .collect(Collectors.joining(" ")),
                chart.description(),
                chart.bare(Chart.Size.WIDE),
                data.headings(),
                data.rows(),
                lines.noted(binding, bound));
    }

    private Block items(ListBlock list) {
        var items = new ArrayList<List<Block>>();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(children(item, false));
        }
        return new Block.Items(list instanceof OrderedList, items);
    }

    private Block table(TableBlock table) {
        var rows = new ArrayList<List<List<Inline>>>();
        for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
            for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow cells) {
                    rows.add(cells(cells));
                }
            }
        }
        var number = ++tables;
        var above = table.getPrevious() instanceof Paragraph paragraph ? caption(paragraph) : null;
        if (above == null) {
            lines.fault(
                    table,
                    "A table has a caption: a paragraph above it that begins with 'Table: ' and says what it shows.",
                    List.of());
        }
        var ending = Ending.of(above == null ? "" : above);
        var id = place(table, ending.id(), "table " + number);
        var caption = above == null ? "Table " + number : ending.before();
        return new Block.Table(id, number, caption, rows.get(0), rows.subList(1, rows.size()), "", List.of());
    }

    /** What a paragraph says of the table below it; null if it does not. */
    private static @Nullable String caption(Paragraph paragraph) {
        if (paragraph.getFirstChild() instanceof Text text && text.getNext() == null) {
            var caption = CAPTION.matcher(text.getLiteral());
            return caption.matches() ? caption.group(1) : null;
        }
        return null;
    }

    private List<List<Inline>> cells(TableRow row) {
        var cells = new ArrayList<List<Inline>>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            cells.add(lines.of(cell));
        }
        return cells;
    }
}
