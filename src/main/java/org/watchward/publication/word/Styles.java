package org.watchward.publication.word;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;

/** The styles that Word knows by name, so that whoever pastes a part into a document of their own gets their own look. */
final class Styles {

    static final String NORMAL = "Normal";
    static final String TITLE = "Title";
    static final String SUBTITLE = "Subtitle";
    static final String CAPTION = "Caption";
    static final String SOURCE = "Source";
    static final String TABLE_TEXT = "TableText";
    static final String QUOTE = "Quote";
    static final String LIST = "ListParagraph";
    static final String CONTENTS_HEADING = "TOCHeading";
    static final String LINK = "Hyperlink";
    static final String TABLE = "TableGrid";
    static final String FONT = "Calibri";

    private static final int[] HEADING_HALF_POINTS = {34, 27, 24, 22};
    private static final int BODY_HALF_POINTS = 22;
    private static final String INK = "14242B";
    private static final String QUIET = "46565D";

    private final CTStyles all = CTStyles.Factory.newInstance();

    private Styles() {}

    static String heading(int level) {
        return "Heading" + level;
    }

    static String contents(int level) {
        return "TOC" + level;
    }

    /**
     * Puts all of them.
     *
     * @param headings what counts the headings; absent if they have no numbers
     */
    static void put(XWPFDocument document, @Nullable BigInteger headings) {
        var styles = new Styles();
        styles.defaults();
        styles.normal();
        for (var level = 1; level <= HEADING_HALF_POINTS.length; level++) {
            styles.heading(level, HEADING_HALF_POINTS[level - 1], headings);
            styles.contentsLine(level);
        }
        styles.paragraph(TITLE, "Title", 52, true, INK, 0, 120);
        styles.paragraph(SUBTITLE, "Subtitle", 28, false, QUIET, 0, 120);
        styles.paragraph(CAPTION, "caption", BODY_HALF_POINTS, true, INK, 160, 80)
                .getPPr()
                .addNewKeepNext();
        styles.paragraph(TABLE_TEXT, "Table Text", 19, false, INK, 40, 40);
        styles.paragraph(SOURCE, "Source", 18, false, QUIET, 60, 240);
        styles.paragraph(QUOTE, "Quote", BODY_HALF_POINTS, false, QUIET, 0, 160)
                .getPPr()
                .addNewInd()
                .setLeft(BigInteger.valueOf(400));
        styles.paragraph(LIST, "List Paragraph", BODY_HALF_POINTS, false, INK, 0, 60);
        styles.paragraph(CONTENTS_HEADING, "TOC Heading", HEADING_HALF_POINTS[0], true, INK, 240, 120);
        styles.link();
        styles.table();
        document.createStyles().setStyles(styles.all);
    }

    private void defaults() {
        var run = all.addNewDocDefaults().addNewRPrDefault().addNewRPr();
        var fonts = run.addNewRFonts();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        run.addNewSz().setVal(BigInteger.valueOf(BODY_HALF_POINTS));
        run.addNewLang().setVal("en-GB");
    }

    private void normal() {
        var style = paragraph(NORMAL, NORMAL, BODY_HALF_POINTS, false, INK, 0, 160);
        style.unsetBasedOn();
        style.setDefault(true);
    }

    private void heading(int level, int halfPoints, @Nullable BigInteger numbers) {
        var style = paragraph(heading(level), "heading " + level, halfPoints, true, INK, level == 1 ? 360 : 240, 100);
        var look = style.getPPr();
        look.addNewKeepNext();
        look.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
        if (numbers != null) {
            var number = look.addNewNumPr();
            number.addNewIlvl().setVal(BigInteger.valueOf(level - 1L));
            number.addNewNumId().setVal(numbers);
        }
    }

    private void contentsLine(int level) {
        var look = paragraph(contents(level), "toc " + level, BODY_HALF_POINTS, false, INK, 0, 40)
                .getPPr();
        var tab = look.addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setLeader(STTabTlc.DOT);
        tab.setPos(BigInteger.valueOf(9000));
        look.addNewInd().setLeft(BigInteger.valueOf(240L * (level - 1)));
    }

    private CTStyle paragraph(
            String id, String name, int halfPoints, boolean bold, String colour, int before, int after) {
        var style = all.addNewStyle();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(id);
        style.addNewName().setVal(name);
        style.addNewBasedOn().setVal(NORMAL);
        style.addNewQFormat();
        var spacing = style.addNewPPr().addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(before));
        spacing.setAfter(BigInteger.valueOf(after));
        var run = style.addNewRPr();
        if (bold) {
            run.addNewB();
        }
        run.addNewColor().setVal(colour);
        run.addNewSz().setVal(BigInteger.valueOf(halfPoints));
        return style;
    }

    private void link() {
        var style = all.addNewStyle();
        style.setType(STStyleType.CHARACTER);
        style.setStyleId(LINK);
        style.addNewName().setVal("Hyperlink");
        style.addNewRPr().addNewColor().setVal("0B5566");
    }

    private void table() {
        var style = all.addNewStyle();
        style.setType(STStyleType.TABLE);
        style.setStyleId(TABLE);
        style.addNewName().setVal("Table Grid");
    }
}
