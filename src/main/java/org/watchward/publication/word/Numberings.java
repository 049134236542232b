package org.watchward.publication.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** What Word counts: headings, paragraphs, items of lists. */
final class Numberings {

    /** Word knows no deeper list. */
    static final int DEEPEST = 9;

    /** Twentieths of a point from the left, for each depth. */
    static final int INDENT = 425;

    private static final int HEADINGS = 4;

    /** Room for the number of a heading of each level: 1, 1.1, and so on. */
    private static final int[] BESIDE = {567, 680, 794, 907};

    private final XWPFNumbering file;
    private final BigInteger bullets;
    private final BigInteger paragraphs;
    private int kinds;

    Numberings(XWPFDocument document) {
        file = document.createNumbering();
        bullets = list(true);
        paragraphs = list(false);
    }

    BigInteger bullets() {
        return bullets;
    }

    /** Through the whole document. */
    BigInteger paragraphs() {
        return paragraphs;
    }

    /** A list of its own, from 1. */
    BigInteger ordered() {
        return list(false);
    }

    /** 1, 1.1 and so on, for the styles of headings. */
    BigInteger headings() {
        var kind = kind();
        var text = new StringBuilder("%1");
        for (var depth = 0; depth < HEADINGS; depth++) {
            var level = level(kind, depth, STNumberFormat.DECIMAL, text.toString());
            level.addNewPStyle().setVal(Styles.heading(depth + 1));
            hanging(level, BESIDE[depth], BESIDE[depth]);
            text.append(".%").append(depth + 2);
        }
        return put(kind);
    }

    private BigInteger list(boolean bullet) {
        var kind = kind();
        for (var depth = 0; depth < DEEPEST; depth++) {
            var level = bullet
                    ? level(kind, depth, STNumberFormat.BULLET, "•")
                    : level(kind, depth, STNumberFormat.DECIMAL, "%" + (depth + 1) + ".");
            hanging(level, (depth + 1) * INDENT, INDENT);
        }
        return put(kind);
    }

    private CTAbstractNum kind() {
        var kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.valueOf(kinds++));
        return kind;
    }

    private static CTLvl level(CTAbstractNum kind, int depth, STNumberFormat.Enum format, String text) {
        var level = kind.addNewLvl();
        level.setIlvl(BigInteger.valueOf(depth));
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(format);
        level.addNewLvlText().setVal(text);
        return level;
    }

    private static void hanging(CTLvl level, int left, int hanging) {
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(left));
        indent.setHanging(BigInteger.valueOf(hanging));
    }

    private BigInteger put(CTAbstractNum kind) {
        return file.addNum(file.addAbstractNum(new XWPFAbstractNum(kind)));
    }
}
