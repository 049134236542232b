package org.watchward.publication.pdf;

import java.util.List;
import java.util.Set;
import org.watchward.publication.model.Block;
import org.watchward.publication.model.Inline;
import org.watchward.publication.model.Xml;

/**
 * Writes one table: its head on every page, numbers to the right, no row over two pages and none alone on one, a small one all on one.
 */
final class Tables {

    private final Block.Table table;
    private final Xml xml;
    private final Lines lines;
    private final Set<Integer> numeric;

    private Tables(Block.Table table, Xml xml, Lines lines) {
        this.table = table;
        this.xml = xml;
        this.lines = lines;
        numeric = table.numeric();
    }

    static void write(Block.Table table, Xml xml, Lines lines) {
        new Tables(table, xml, lines).write();
    }

    private void write() {
        xml.open("fo:table", look());
        for (var width : table.widths()) {
            xml.empty("fo:table-column", "column-width", "proportional-column-width(" + width + ")");
        }
        xml.open("fo:table-header").open("fo:table-row");
        for (var at = 0; at < table.head().size(); at++) {
            cell(table.head().get(at), at, Look.HEAD);
        }
        xml.close().close().open("fo:table-body");
        for (var at = 0; at < table.rows().size(); at++) {
            row(table.rows().get(at), table.keepsWithNext(at));
        }
        if (table.rows().isEmpty()) {
            none();
        }
        xml.close().close();
    }

    private String[] look() {
        var sourced = !table.source().isEmpty();
        return Look.TABLE.with(
                "space-after",
                sourced ? "3pt" : "12pt",
                "keep-with-next.within-page",
                sourced ? "always" : "auto",
                "keep-together.within-page",
                table.small() ? "always" : "auto");
    }

    private void row(List<List<Inline>> cells, boolean keepsWithNext) {
        xml.open(
                "fo:table-row",
                "keep-together.within-page",
                "always",
                "keep-with-next.within-page",
                keepsWithNext ? "always" : "auto");
        for (var at = 0; at < cells.size(); at++) {
            cell(cells.get(at), at, at == 0 ? Look.STUB : Look.CELL);
        }
        xml.close();
    }

    private void cell(List<Inline> words, int column, Look look) {
        xml.open("fo:table-cell", look.with());
        xml.open("fo:block", "text-align", numeric.contains(column) ? "end" : "start");
        lines.write(words);
        xml.close().close();
    }

    private void none() {
        var all = Integer.toString(table.head().size());
        xml.open("fo:table-row").open("fo:table-cell", "number-columns-spanned", all);
        xml.element("fo:block", "No rows").close().close();
    }
}
