package org.watchward.publication.word;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.watchward.publication.model.Block;
import org.watchward.publication.model.Inline;

/** Writes one table: its head on every page, numbers to the right, ruled between rows, none alone on a page, a small one all on one. */
final class Tables {

    /** Twentieths of a point between the margins. */
    private static final int WIDTH = 9070;

    private static final String INK = "14242B";
    private static final String RULE = "C3CED2";
    private static final int WHOLE = 5000;

    private final Block.Table table;
    private final Lines lines;
    private final Set<Integer> numeric;
    private final List<BigInteger> widths;

    private Tables(Block.Table table, Lines lines) {
        this.table = table;
        this.lines = lines;
        numeric = table.numeric();
        var all = table.widths().stream().mapToInt(Integer::intValue).sum();
        widths = table.widths().stream()
                .map(width -> BigInteger.valueOf((long) WIDTH * width / all))
                .toList();
    }

    static void write(CTTbl written, Block.Table table, Lines lines) {
        new Tables(table, lines).write(written);
    }

    private void write(CTTbl written) {
        look(written.addNewTblPr());
        var grid = written.addNewTblGrid();
        widths.forEach(width -> grid.addNewGridCol().setW(width));
        head(written.addNewTr());
        for (var at = 0; at < table.rows().size(); at++) {
            row(written.addNewTr(), table.rows().get(at), keepsWithNext(at));
        }
    }

    private void head(CTRow row) {
        var look = row.addNewTrPr();
        look.addNewCantSplit();
        look.addNewTblHeader();
        for (var at = 0; at < table.head().size(); at++) {
            lines.writeBold(cell(row, at, true), table.head().get(at));
        }
    }

    /** The last row stays with the source that stands below it. */
    private boolean keepsWithNext(int row) {
        return row == table.rows().size() - 1 ? !table.source().isEmpty() : table.keepsWithNext(row);
    }

    private void row(CTRow row, List<List<Inline>> cells, boolean keepsWithNext) {
        row.addNewTrPr().addNewCantSplit();
        for (var at = 0; at < cells.size(); at++) {
            lines.write(cell(row, at, keepsWithNext), cells.get(at));
        }
    }

    private CTP cell(CTRow row, int column, boolean keepsWithNext) {
        var cell = row.addNewTc();
        var width = cell.addNewTcPr().addNewTcW();
        width.setType(STTblWidth.DXA);
        width.setW(widths.get(column));
        var paragraph = cell.addNewP();
        var look = paragraph.addNewPPr();
        look.addNewPStyle().setVal(Styles.TABLE_TEXT);
        if (keepsWithNext) {
            look.addNewKeepNext();
        }
        if (numeric.contains(column)) {
            look.addNewJc().setVal(STJc.RIGHT);
        }
        return paragraph;
    }

    private void look(CTTblPr look) {
        look.addNewTblStyle().setVal(Styles.TABLE);
        var width = look.addNewTblW();
        width.setType(STTblWidth.PCT);
        width.setW(BigInteger.valueOf(WHOLE));
        var borders = look.addNewTblBorders();
        ruled(borders.addNewTop(), 8, INK);
        ruled(borders.addNewBottom(), 4, RULE);
        ruled(borders.addNewInsideH(), 4, RULE);
        look.addNewTblLayout().setType(STTblLayoutType.FIXED);
        look.addNewTblLook().setVal(new byte[] {0x04, (byte) 0xA0});
    }

    private static void ruled(CTBorder border, int eighths, String colour) {
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(eighths));
        border.setSpace(BigInteger.ZERO);
        border.setColor(colour);
    }
}
