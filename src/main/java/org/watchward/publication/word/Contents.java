package org.watchward.publication.word;

import java.util.function.Supplier;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.watchward.publication.model.Block;
import org.watchward.publication.model.Composed;

/**
 * The contents: a line for each heading, whose page the program that opens the file reckons by itself. No field of the kind TOC, as it
 * holds the pages that whoever made the file believed in, and LibreOffice shows those.
 */
final class Contents {

    private Contents() {}

    /** Nothing where a document has too few headings. */
    static void put(Supplier<CTP> paragraphs, Composed document, Bookmarks bookmarks) {
        if (document.contents().isEmpty()) {
            return;
        }
        Fields.say(styled(paragraphs, Styles.CONTENTS_HEADING).addNewR(), "Contents");
        for (var heading : document.contents()) {
            entry(styled(paragraphs, Styles.contents(heading.level())), heading, bookmarks.name(heading.id()));
        }
    }

    private static void entry(CTP line, Block.Heading heading, String place) {
        var link = line.addNewHyperlink();
        link.setAnchor(place);
        Fields.say(link.addNewR(), heading.text());
        link.addNewR().addNewTab();
        Fields.put(link::addNewR, "PAGEREF " + place + " \\h", "");
    }

    private static CTP styled(Supplier<CTP> paragraphs, String style) {
        var paragraph = paragraphs.get();
        paragraph.addNewPPr().addNewPStyle().setVal(style);
        return paragraph;
    }
}
