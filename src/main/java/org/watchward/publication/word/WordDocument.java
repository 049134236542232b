package org.watchward.publication.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGridCol;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.watchward.charts.Png;
import org.watchward.publication.model.Block;
import org.watchward.publication.model.Composed;
import org.watchward.publication.model.Inline;
import org.watchward.publication.model.Xml;

/** A document as a Word file: real headings, captions, contents and cross-references, which Word brings up to date by itself. */
public final class WordDocument implements Block.Writer {

    private static final int PICTURE_POINTS = 425;
    private static final int INDENT = 425;
    private static final int TEXT_WIDTH = 9070;
    private static final BigInteger MARGIN = BigInteger.valueOf(1418);
    private static final int DEEPEST_LIST = 9;
    private static final Pattern COUNTED = Pattern.compile("(paragraph|table|figure) (\\d+)");

    private final Composed document;
    private final String site;
    private final XWPFDocument word = new XWPFDocument();
    private final Map<String, String> bookmarks = new HashMap<>();
    private BigInteger bullets = BigInteger.ZERO;
    private BigInteger numbered = BigInteger.ZERO;
    private int bookmark;
    private int depth;

    private WordDocument(Composed document, String site) {
        this.document = document;
        this.site = site;
    }

    /**
     * The bytes of a file.
     *
     * @param site where pages of figures lie; empty if nowhere
     */
    public static byte[] of(Composed document, String site) {
        try {
            return new WordDocument(document, site).written();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private byte[] written() throws IOException {
        try (word) {
            Styles.put(word);
            bullets = numbering(true);
            numbered = numbering(false);
            word.getProperties().getCoreProperties().setTitle(document.title());
            word.getProperties().getCoreProperties().setCreator(document.publisher());
            page();
            opening();
            blocks(document.blocks(), 0);
            var out = new ByteArrayOutputStream();
            word.write(out);
            return out.toByteArray();
        }
    }

    private void page() {
        var section = word.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(11906));
        size.setH(BigInteger.valueOf(16838));
        var margin = section.addNewPgMar();
        margin.setTop(MARGIN);
        margin.setBottom(MARGIN);
        margin.setLeft(MARGIN);
        margin.setRight(MARGIN);
        margin.setHeader(MARGIN.divide(BigInteger.TWO));
        margin.setFooter(MARGIN.divide(BigInteger.TWO));
        margin.setGutter(BigInteger.ZERO);
        var header = word.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        header.setStyle(Styles.SOURCE);
        header.createRun().setText(Text.of(document.title()));
        var footer = word.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        footer.setStyle(Styles.SOURCE);
        footer.createRun()
                .setText(Text.of(document.publisher().isEmpty() ? "Page " : document.publisher() + " · Page "));
        field(footer, "PAGE", "1");
        footer.createRun().setText(" of ");
        field(footer, "NUMPAGES", "1");
    }

    private void opening() {
        said(document.publisher(), Styles.SUBTITLE);
        said(document.title(), Styles.TITLE);
        said(document.subtitle(), Styles.SUBTITLE);
        said(document.date(), Styles.SUBTITLE);
        contents();
    }

    private void said(String words, String style) {
        if (!words.isEmpty()) {
            styled(style).createRun().setText(Text.of(words));
        }
    }

    private XWPFParagraph styled(String style) {
        var paragraph = word.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    /** A field that Word makes anew when it is asked to, with what it holds now. */
    private void contents() {
        var headings = document.contents();
        if (headings.isEmpty()) {
            return;
        }
        said("Contents", Styles.CONTENTS_HEADING);
        for (var at = 0; at < headings.size(); at++) {
            var heading = headings.get(at);
            var line = styled(Styles.contents(heading.level()));
            if (at == 0) {
                mark(line, STFldCharType.BEGIN);
                line.createRun()
                        .getCTR()
                        .addNewInstrText()
                        .setStringValue(" TOC \\o \"1-" + Composed.DEEPEST_IN_CONTENTS + "\" \\h \\z \\u ");
                mark(line, STFldCharType.SEPARATE);
            }
            var link = line.getCTP().addNewHyperlink();
            link.setAnchor(name(heading.id()));
            var words = new XWPFRun(link.addNewR(), (IRunBody) line);
            words.setText(Text.of(heading.text()));
            words.addTab();
            field(line, "PAGEREF " + name(heading.id()) + " \\h", "");
            if (at == headings.size() - 1) {
                mark(line, STFldCharType.END);
            }
        }
    }

    private static void mark(XWPFParagraph paragraph, STFldCharType.Enum kind) {
        paragraph.createRun().getCTR().addNewFldChar().setFldCharType(kind);
    }

    private static void field(XWPFParagraph paragraph, String instruction, String now) {
        mark(paragraph, STFldCharType.BEGIN);
        var text = paragraph.createRun().getCTR().addNewInstrText();
        text.setStringValue(" " + instruction + " ");
        mark(paragraph, STFldCharType.SEPARATE);
        paragraph.createRun().setText(now);
        mark(paragraph, STFldCharType.END);
    }

    /** So deep within lists. */
    private void blocks(List<Block> blocks, int within) {
        var before = depth;
        depth = within;
        blocks.forEach(each -> each.to(this));
        depth = before;
    }

    @Override
    public void heading(Block.Heading heading) {
        var paragraph = styled(Styles.heading(heading.level()));
        bookmarked(paragraph, heading.id(), () -> {
            if (!heading.number().isEmpty()) {
                paragraph.createRun().setText(heading.number() + " ");
            }
            line(paragraph, heading.words());
        });
    }

    @Override
    public void quotation(Block.Quotation quotation) {
        for (var block : quotation.blocks()) {
            if (block instanceof Block.Paragraph paragraph) {
                line(styled(Styles.QUOTE), paragraph.words());
            } else {
                block.to(this);
            }
        }
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        var written = word.createParagraph();
        if (paragraph.number() != null) {
            written.setNumID(numbered);
        }
        if (depth > 0) {
            written.setStyle(Styles.LIST);
            written.setIndentationLeft(INDENT * depth);
        }
        if (paragraph.id() == null) {
            line(written, paragraph.words());
        } else {
            bookmarked(written, paragraph.id(), () -> line(written, paragraph.words()));
        }
    }

    @Override
    public void items(Block.Items items) {
        var kind = items.ordered() ? numbering(false) : bullets;
        for (var item : items.items()) {
            var marked = !item.isEmpty() && item.get(0) instanceof Block.Paragraph;
            if (marked) {
                var written = styled(Styles.LIST);
                written.setNumID(kind);
                written.setNumILvl(BigInteger.valueOf(Math.min(depth, DEEPEST_LIST - 1)));
                line(written, ((Block.Paragraph) item.get(0)).words());
            }
            blocks(item.subList(marked ? 1 : 0, item.size()), depth + 1);
        }
    }

    private BigInteger numbering(boolean bullet) {
        var numberings = word.createNumbering();
        var kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.valueOf(numberings.getAbstractNums().size()));
        for (var depth = 0; depth < DEEPEST_LIST; depth++) {
            var level = kind.addNewLvl();
            level.setIlvl(BigInteger.valueOf(depth));
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(bullet ? STNumberFormat.BULLET : STNumberFormat.DECIMAL);
            level.addNewLvlText().setVal(bullet ? "•" : "%" + (depth + 1) + ".");
            var indent = level.addNewPPr().addNewInd();
            indent.setLeft(BigInteger.valueOf((depth + 1L) * INDENT));
            indent.setHanging(BigInteger.valueOf(INDENT));
        }
        var stored = numberings.addAbstractNum(new XWPFAbstractNum(kind));
        return numberings.addNum(stored);
    }

    private void caption(String kind, int number, String words, String id) {
        var paragraph = styled(Styles.CAPTION);
        bookmarked(paragraph, id, () -> {
            var run = paragraph.createRun();
            run.setBold(true);
            run.setText(kind + " ");
            field(paragraph, "SEQ " + kind + " \\* ARABIC", Integer.toString(number));
        });
        paragraph.getRuns().forEach(run -> run.setBold(true));
        paragraph.createRun().setText(Text.of(". " + words));
    }

    @Override
    public void table(Block.Table table) {
        caption("Table", table.number(), table.caption(), table.id());
        var written = word.createTable(table.rows().size() + 1, table.head().size());
        written.setWidth("100%");
        written.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        widths(written, table.widths());
        written.setStyleID(Styles.TABLE);
        ruled(written);
        written.getRow(0).setRepeatHeader(true);
        for (var column = 0; column < table.head().size(); column++) {
            cell(written.getRow(0).getCell(column), table.head().get(column), true, table.numeric(column));
            for (var row = 0; row < table.rows().size(); row++) {
                cell(
                        written.getRow(row + 1).getCell(column),
                        table.rows().get(row).get(column),
                        false,
                        table.numeric(column));
            }
        }
        styled(Styles.SOURCE).createRun().setText(Text.of(table.source()));
    }

    private static void widths(XWPFTable table, List<Integer> widths) {
        var all = widths.stream().mapToInt(Integer::intValue).sum();
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        grid.setGridColArray(new CTTblGridCol[0]);
        for (var column = 0; column < widths.size(); column++) {
            var width = BigInteger.valueOf((long) TEXT_WIDTH * widths.get(column) / all);
            grid.addNewGridCol().setW(width);
            for (var row : table.getRows()) {
                row.getCell(column).setWidth(width.toString());
            }
        }
    }

    private static void ruled(XWPFTable table) {
        table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, "C3CED2");
        table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, "C3CED2");
        table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, "14242B");
        table.setInsideVBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "FFFFFF");
        table.setLeftBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "FFFFFF");
        table.setRightBorder(XWPFTable.XWPFBorderType.NONE, 0, 0, "FFFFFF");
    }

    private void cell(XWPFTableCell cell, List<Inline> words, boolean heading, boolean numeric) {
        var paragraph = cell.getParagraphs().get(0);
        paragraph.setStyle(Styles.TABLE_TEXT);
        if (numeric) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        line(paragraph, words);
        if (heading) {
            paragraph.getRuns().forEach(run -> run.setBold(true));
        }
    }

    @Override
    public void picture(Block.Picture picture) {
        caption("Figure", picture.number(), picture.finding(), picture.id());
        var png = Png.of(picture.standalone());
        var paragraph = word.createParagraph();
        paragraph.setKeepNext(true);
        try {
            var drawn = paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(png.bytes()),
                            PictureType.PNG,
                            picture.id() + ".png",
                            Units.toEMU(PICTURE_POINTS),
                            Units.toEMU((double) PICTURE_POINTS * png.height() / png.width()));
            var described = paragraph
                    .getRuns()
                    .get(0)
                    .getCTR()
                    .getDrawingArray(0)
                    .getInlineArray(0)
                    .getDocPr();
            described.setDescr(Text.of(picture.description()));
            drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(Text.of(picture.description()));
        } catch (InvalidFormatException | IOException broken) {
            throw new IllegalStateException("a picture that was painted can be put into a document", broken);
        }
        styled(Styles.SOURCE).createRun().setText(Text.of(picture.source()));
    }

    private void bookmarked(XWPFParagraph paragraph, String id, Runnable words) {
        var number = BigInteger.valueOf(bookmark++);
        CTP written = paragraph.getCTP();
        var start = written.addNewBookmarkStart();
        start.setId(number);
        start.setName(name(id));
        words.run();
        written.addNewBookmarkEnd().setId(number);
    }

    /** Names of bookmarks are letters, digits and low lines, 40 at most. */
    private String name(String id) {
        return bookmarks.computeIfAbsent(id, any -> {
            var safe = "_w" + bookmarks.size() + "_" + id.replaceAll("[^A-Za-z0-9]", "_");
            return safe.substring(0, Math.min(safe.length(), 40));
        });
    }

    private void line(XWPFParagraph paragraph, List<Inline> line) {
        line(paragraph, line, false, false);
    }

    private void line(XWPFParagraph paragraph, List<Inline> line, boolean bold, boolean italic) {
        for (var inline : line) {
            if (inline instanceof Inline.Stressed stressed) {
                line(paragraph, stressed.words(), bold || stressed.strongly(), italic || !stressed.strongly());
            } else if (inline instanceof Inline.Break) {
                paragraph.createRun().addBreak();
            } else if (inline instanceof Inline.Link link) {
                link(paragraph, link.from(site), link.text());
            } else if (inline instanceof Inline.Reference reference) {
                reference(paragraph, reference);
            } else if (inline instanceof Inline.Figure figure
                    && figure.from(site).isPresent()) {
                link(paragraph, figure.from(site).get(), figure.text());
            } else if (inline instanceof Inline.Quoted quoted) {
                paragraph.createRun().setText(Text.of(quoted.text() + quoted.whose()));
            } else {
                var run = paragraph.createRun();
                if (bold) {
                    run.setBold(true);
                }
                if (italic) {
                    run.setItalic(true);
                }
                run.setText(Text.of(inline.text()));
            }
        }
    }

    /** Where Word can say the number itself, it does; else the words lead to the place. */
    private void reference(XWPFParagraph paragraph, Inline.Reference reference) {
        var place = name(reference.id());
        var counted = COUNTED.matcher(reference.text());
        if (!counted.matches()) {
            var link = paragraph.getCTP().addNewHyperlink();
            link.setAnchor(place);
            new XWPFRun(link.addNewR(), (IRunBody) paragraph).setText(Text.of(reference.text()));
        } else if (counted.group(1).equals("paragraph")) {
            paragraph.createRun().setText("paragraph ");
            field(paragraph, "REF " + place + " \\r \\h", counted.group(2));
        } else {
            field(paragraph, "REF " + place + " \\h \\* Lower", reference.text());
        }
    }

    private static void link(XWPFParagraph paragraph, String address, String words) {
        var run = paragraph.createHyperlinkRun(address);
        run.setStyle(Styles.LINK);
        run.setText(Text.of(words));
    }

    /** Without what no XML may hold, and on one line. */
    private static final class Text {

        static String of(String words) {
            return Xml.allowed(words).replaceAll("[\\t\\n]", "");
        }
    }
}
