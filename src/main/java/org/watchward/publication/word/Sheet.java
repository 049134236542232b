package org.watchward.publication.word;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.watchward.publication.model.Composed;

/** The sheet of paper: its size, its margins, what runs above and below. */
final class Sheet {

    private static final BigInteger WIDTH = BigInteger.valueOf(11906);
    private static final BigInteger HEIGHT = BigInteger.valueOf(16838);
    private static final BigInteger MARGIN = BigInteger.valueOf(1418);

    private Sheet() {}

    static void put(XWPFDocument word, Composed document) {
        size(word);
        var above = word.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        above.setStyle(Styles.SOURCE);
        Fields.say(above.getCTP().addNewR(), document.title());
        var below = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        below.setStyle(Styles.SOURCE);
        var line = below.getCTP();
        Fields.say(line.addNewR(), document.publisher().isEmpty() ? "Page " : document.publisher() + " · Page ");
        Fields.put(line::addNewR, "PAGE", "1");
        Fields.say(line.addNewR(), " of ");
        Fields.put(line::addNewR, "NUMPAGES", "1");
    }

    private static void size(XWPFDocument word) {
        var section = word.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(WIDTH);
        size.setH(HEIGHT);
        var margin = section.addNewPgMar();
        margin.setTop(MARGIN);
        margin.setBottom(MARGIN);
        margin.setLeft(MARGIN);
        margin.setRight(MARGIN);
        margin.setHeader(MARGIN.divide(BigInteger.TWO));
        margin.setFooter(MARGIN.divide(BigInteger.TWO));
        margin.setGutter(BigInteger.ZERO);
    }
}
