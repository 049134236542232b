package org.watchward.publication.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.watchward.publication.model.Block;
import org.watchward.publication.model.Composed;
import org.watchward.publication.model.Progress;

/** A document as a Word file: real headings, captions, contents and cross-references, which Word reckons by itself. */
public final class WordDocument implements Block.Writer {

    private final XWPFDocument word;
    private final CTBody body;
    private final Numberings numberings;
    private final Bookmarks bookmarks = new Bookmarks();
    private final Lines lines;
    private final Pictures pictures;
    private int depth;
    private boolean quoted;
    private boolean leadsIn;

    private WordDocument(XWPFDocument word, Composed document, String site, Pictures pictures) {
        this.word = word;
        this.pictures = pictures;
        body = word.getDocument().getBody();
        numberings = new Numberings(word);
        lines = new Lines(new Targets(document.blocks()), bookmarks, word.getPackagePart(), site);
    }

    /**
     * The bytes of a file; the same for the same document.
     *
     * @param site where pages of figures lie; empty if nowhere
     */
    public static byte[] of(Composed document, String site) {
        return of(document, site, Progress.UNHEARD);
    }

    /**
     * The same, telling how many of its parts are written.
     *
     * @param site where pages of figures lie; empty if nowhere
     */
    public static byte[] of(Composed document, String site, Progress progress) {
        try (var word = new XWPFDocument();
                var pictures = new Pictures(document)) {
            new WordDocument(word, document, site, pictures).write(document, progress);
            return Packed.bytes(word);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void write(Composed document, Progress progress) {
        var numbered = document.headings().stream()
                .anyMatch(heading -> !heading.number().isEmpty());
        Styles.put(word, numbered ? numberings.headings() : null);
        Sheet.put(word, document);
        word.getProperties().getCoreProperties().setTitle(document.title());
        word.getProperties().getCoreProperties().setCreator(document.publisher());
        said(document.publisher(), Styles.SUBTITLE);
        said(document.title(), Styles.TITLE);
        said(document.subtitle(), Styles.SUBTITLE);
        said(document.date(), Styles.SUBTITLE);
        Contents.put(body::addNewP, document, bookmarks);
        word.enforceUpdateFields();
        var all = document.blocks().size();
        var leading = document.leadingIn();
        for (var at = 0; at < all; at++) {
            leadsIn = leading.contains(at);
            document.blocks().get(at).to(this);
            progress.at(at + 1L, all);
        }
    }

    private void said(String words, String style) {
        if (!words.isEmpty()) {
            Fields.say(styled(style).addNewR(), words);
        }
    }

    private CTP styled(String style) {
        var paragraph = body.addNewP();
        paragraph.addNewPPr().addNewPStyle().setVal(style);
        return paragraph;
    }

    /** Of words, which stay whole and with what follows if they lead to that. */
    private CTP worded(String style) {
        var paragraph = styled(style);
        if (leadsIn) {
            paragraph.getPPr().addNewKeepNext();
            paragraph.getPPr().addNewKeepLines();
        }
        return paragraph;
    }

    /** So deep within lists. */
    private void within(int deeper, List<Block> blocks) {
        depth += deeper;
        blocks.forEach(each -> each.to(this));
        depth -= deeper;
    }

    @Override
    public void heading(Block.Heading heading) {
        var paragraph = styled(Styles.heading(heading.level()));
        bookmarks.around(paragraph, heading.id(), () -> lines.write(paragraph, heading.words()));
    }

    @Override
    public void quotation(Block.Quotation quotation) {
        var before = quoted;
        quoted = true;
        within(0, quotation.blocks());
        quoted = before;
    }

    @Override
    public void paragraph(Block.Paragraph paragraph) {
        var written = worded(quoted ? Styles.QUOTE : depth > 0 ? Styles.LIST : Styles.NORMAL);
        if (paragraph.number() != null) {
            counted(written.getPPr(), numberings.paragraphs(), 0);
        } else if (depth > 0) {
            written.getPPr().addNewInd().setLeft(BigInteger.valueOf((long) Numberings.INDENT * depth));
        }
        line(written, paragraph);
    }

    private void line(CTP written, Block.Paragraph paragraph) {
        if (paragraph.id() == null) {
            lines.write(written, paragraph.words());
        } else {
            bookmarks.around(written, paragraph.id(), () -> lines.write(written, paragraph.words()));
        }
    }

    private static void counted(CTPPr look, BigInteger list, int level) {
        var number = look.addNewNumPr();
        number.addNewIlvl().setVal(BigInteger.valueOf(level));
        number.addNewNumId().setVal(list);
    }

    @Override
    public void items(Block.Items items) {
        var list = items.ordered() ? numberings.ordered() : numberings.bullets();
        for (var item : items.items()) {
            var marked = !item.isEmpty() && item.get(0) instanceof Block.Paragraph;
            if (marked) {
                var written = worded(Styles.LIST);
                counted(written.getPPr(), list, Math.min(depth, Numberings.DEEPEST - 1));
                line(written, (Block.Paragraph) item.get(0));
            }
            within(1, item.subList(marked ? 1 : 0, item.size()));
        }
    }

    /** What is marked is the number: whatever refers to it says a word and the number. */
    private void caption(String kind, int number, String words, String id) {
        var paragraph = styled(Styles.CAPTION);
        Fields.say(paragraph.addNewR(), kind + " ");
        bookmarks.around(
                paragraph,
                id,
                () -> Fields.put(paragraph::addNewR, "SEQ " + kind + " \\* ARABIC", Integer.toString(number)));
        var rest = paragraph.addNewR();
        rest.addNewRPr().addNewB().setVal(false);
        Fields.say(rest, ". " + words);
    }

    @Override
    public void table(Block.Table table) {
        caption("Table", table.number(), table.caption(), table.id());
        Tables.write(body.addNewTbl(), table, lines);
        Fields.say(styled(Styles.SOURCE).addNewR(), table.source());
    }

    @Override
    public void picture(Block.Picture picture) {
        caption("Figure", picture.number(), picture.finding() + " " + picture.subtitle(), picture.id());
        var paragraph = styled(Styles.NORMAL);
        paragraph.getPPr().addNewKeepNext();
        pictures.put(new XWPFParagraph(paragraph, word), picture);
        Fields.say(styled(Styles.SOURCE).addNewR(), picture.source());
    }
}
